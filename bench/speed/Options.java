/**
 * The options of bin/bench.
 *
 * @param what to measure, to make the databases and no more, or to write the page again
 */
record Options(int rounds, int seconds, int plans, boolean large, What what) {

    static final Options USUAL = new Options(3, 8, 100_000, true, What.MEASURE);

    static Options of(String[] words) {
        var options = USUAL;
        for (var place = 0; place < words.length; place++) {
            options = words[place].matches("--(rounds|seconds|plans)")
                    ? options.with(words[place], Integer.parseInt(words[++place]))
                    : options.with(words[place]);
        }
        return options;
    }

    private Options with(String name, int number) {
        return switch (name) {
            case "--rounds" -> new Options(number, seconds, plans, large, what);
            case "--seconds" -> new Options(rounds, number, plans, large, what);
            default -> new Options(rounds, seconds, number, large, what);
        };
    }

    private Options with(String name) {
        return switch (name) {
            case "--small" -> new Options(rounds, seconds, plans, false, what);
            case "--make" -> new Options(rounds, seconds, plans, large, What.MAKE);
            case "--report" -> new Options(rounds, seconds, plans, large, What.REPORT);
            default -> throw new IllegalArgumentException(name);
        };
    }

    enum What {
        MEASURE,
        MAKE,
        REPORT
    }
}
