/** What bin/bench was asked for. */
record Options(int rounds, int seconds, int plans, boolean large, boolean reportOnly) {

    static Options of(String[] words) {
        var options = new Options(3, 8, 100_000, true, false);
        for (var place = 0; place < words.length; place++) {
            options = switch (words[place]) {
                case "--rounds" -> new Options(number(words, ++place), options.seconds, options.plans, options.large, options.reportOnly);
                case "--seconds" -> new Options(options.rounds, number(words, ++place), options.plans, options.large, options.reportOnly);
                case "--plans" -> new Options(options.rounds, options.seconds, number(words, ++place), options.large, options.reportOnly);
                case "--small" -> new Options(options.rounds, options.seconds, options.plans, false, options.reportOnly);
                case "--report" -> new Options(options.rounds, options.seconds, options.plans, options.large, true);
                default -> throw new IllegalArgumentException(words[place]);
            };
        }
        return options;
    }

    private static int number(String[] words, int place) {
        return Integer.parseInt(words[place]);
    }
}
