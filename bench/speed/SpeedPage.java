import java.util.Locale;
import java.util.stream.Collectors;

/** docs/speed.md, from what was measured. */
record SpeedPage(Figures figures) {

    String written() {
        return head() + goals() + addresses() + compiled() + large();
    }

    private String head() {
        return """
                # How fast it is

                `bin/bench` measured this and wrote this page: do not edit it. The machine has %s cores. The product, its
                PostgreSQL and what makes the load share them, so only ratios say something elsewhere. Y is the price of a
                transaction: the rate of pgbench with `BEGIN; select 1; COMMIT`, prepared, by 16 clients, on the product's own
                PostgreSQL in the same minute; here it is %s a second. Each address was asked on 16 connections for %s s, one
                after the other. Rounds: %s; medians are shown. Nobody writes meanwhile, so what was read once holds (decision 120); the
                first look after a change costs what it reads.

                """.formatted(number("cores", 0), number("Y rate", 0), number("seconds", 0), number("rounds", 0));
    }

    private String goals() {
        return """
                ## What it has to be

                | what | figure | floor | aim | holds |
                |---|---|---|---|---|
                """ + new Goals(figures).all().stream().map(Goal::row).collect(Collectors.joining()) + "\n";
    }

    private String addresses() {
        return """
                ## Under load

                Waiting times are those at a fixed number of requests a second: %d, or half of what is possible where that is less.
                Statements are those that PostgreSQL wrote down for one request, without the beginning and the end of a transaction;
                one that several requests share counts for each of them. The session of a person is in PostgreSQL too, and a page
                pays for it. Bytes are those of the answer, and of the compressed body.

                """.formatted(Rounds.RATE)
                + row("what", "requests a second", "of Y", "CPU µs, application", "PostgreSQL", "at a rate of", "p50 ms", "p99 ms",
                        "bytes", "compressed", "statements")
                + "|---".repeat(11) + "|\n" + Goals.loaded(figures).stream().map(this::address).collect(Collectors.joining()) + "\n";
    }

    private String address(String what) {
        var name = "small " + what;
        return row(
                what, number(name + " rate", 0) + failed(name), ratio(name + " rate", what + " Y", 3),
                number(name + " application", 0), number(name + " database", 0),
                number(name + " at rate", 0), number(name + " p50", 1), number(name + " p99", 1),
                number(name + " bytes", 0), number(what + " compressed", 0), number(what + " statements", 0));
    }

    private String failed(String name) {
        var failed = figures.median(name + " failed").orElse(0);
        return failed < .001 ? "" : ", and %s %% fail".formatted(text(failed * 100, 1));
    }

    private String compiled() {
        var ours = "small " + Asked.COMPILED;
        return """
                ## The compiled plan, beside others

                Fastify and pgbench run the statement that the product runs at the first look after a change, recorded from it, on the
                same plans: it checks the token and reads the plan under row security. At later looks the product asks whether the
                token still holds and whether anything changed (decision 127), and answers what it kept.
                Fastify is `bench/fastify`, one process of Node with `pg`, and answers the same bytes. Without row security means: as a
                superuser.

                | who | requests a second | CPU µs, application | PostgreSQL | p50 ms | p99 ms |
                |---|---|---|---|---|---|
                """ + contender("Belief First", ours) + contender("Fastify and pg", "fastify") + contender("pgbench", "pgbench")
                + contender("pgbench, without row security", "pgbench without row security") + "\n";
    }

    private String contender(String who, String name) {
        return row(who, number(name + " rate", 0), number(name + " application", 0), number(name + " database", 0),
                number(name + " p50", 1), number(name + " p99", 1));
    }

    private String large() {
        if (figures.median("plans").orElse(0) == 0) {
            return "";
        }
        return """
                ## A large database

                The small one has one organization with 1,000 plans. The large one has an organization with %s plans, and 1,000
                others with 900 each. One client asks for each page and answer, one request after the other; p50 in milliseconds.

                | what | small | large | ratio |
                |---|---|---|---|
                """.formatted(number("plans", 0))
                + Goals.alone(figures).stream()
                        .map(this::alone)
                        .collect(Collectors.joining());
    }

    private String alone(String address) {
        var one = "small " + address + " p50";
        var other = "large " + address + " p50";
        return row("`" + address + "`", number(one, 1), number(other, 1), ratio(other, one, 2));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private String number(String name, int digits) {
        return figures.median(name).stream().mapToObj(figure -> text(figure, digits)).findFirst().orElse("–");
    }

    private String ratio(String one, String other, int digits) {
        return figures.ratio(one, other).stream().mapToObj(figure -> text(figure, digits)).findFirst().orElse("–");
    }

    private static String text(double figure, int digits) {
        return Double.isInfinite(figure) ? "fails" : String.format(Locale.ROOT, "%,." + digits + "f", figure);
    }
}
