import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The goals of the product's speed, as ratios to other work on the same machine in the same minute. */
record Goals(Figures figures) {

    /** The least and the wished-for part of Y. */
    private static final Map<String, double[]> OF_Y = Map.of(
            Asked.COMPILED, new double[] {.15, .25},
            "GET /api/plans, 50 rows", new double[] {.06, .09},
            "GET /api/plans, 50 rows, a deep page", new double[] {.06, .09},
            "GET /api/plans/{id}", new double[] {.08, .13});
    private static final double[] PAGE_OF_Y = {.04, .08};

    List<Goal> all() {
        return Stream.of(ofY(), compiled(), lists(), large(), product()).flatMap(List::stream).toList();
    }

    static List<String> loaded(Figures figures) {
        return figures.names().stream().filter(name -> name.endsWith(" Y")).map(name -> name.replaceFirst(" Y$", "")).toList();
    }

    private List<Goal> ofY() {
        return loaded(figures).stream().map(what -> {
            var goal = OF_Y.getOrDefault(what, PAGE_OF_Y);
            return Goal.atLeast(what + ": rate / Y", figures.ratio("small " + what + " rate", what + " Y"), goal[0], goal[1]).in(3, "");
        }).toList();
    }

    private List<Goal> compiled() {
        var ours = "small " + Asked.COMPILED;
        return List.of(
                Goal.atLeast("compiled: rate / pgbench with the same statements", figures.ratio(ours + " rate", "pgbench rate"), .6, .9),
                Goal.atLeast("compiled: rate / Fastify", figures.ratio(ours + " rate", "fastify rate"), 2, 3),
                Goal.atMost("compiled: p99 / Fastify's, at a fixed rate", figures.ratio(ours + " p99", "fastify p99"), 1, .6),
                Goal.atMost("compiled: PostgreSQL's CPU with row security / without",
                        figures.ratio("pgbench database", "pgbench without row security database"), 1.8, 1.5));
    }

    private List<Goal> lists() {
        var first = "GET /api/plans, 50 rows";
        return List.of(
                Goal.atLeast("list of plans: rate of a deep page / first page",
                        figures.ratio("small " + first + ", a deep page rate", "small " + first + " rate"), 1 / 1.2, 1),
                Goal.atLeast("list of plans: rate on the large database / small",
                        figures.ratio("large " + first + " rate", "small " + first + " rate"), 1 / 1.2, 1),
                Goal.atLeast("list of plans, a deep page: rate on the large database / small",
                        figures.ratio("large " + first + ", a deep page rate", "small " + first + ", a deep page rate"), 1 / 1.2, 1));
    }

    private List<Goal> large() {
        return List.of(
                Goal.atMost("every page and answer, the slowest to grow: p50 on the large database / small",
                        most(alone(figures).stream().map(address ->
                                figures.ratio("large " + address + " p50", "small " + address + " p50"))), 1.5, 1.1),
                Goal.atMost("every page and answer, the slowest: p50 on the large database",
                        most(alone(figures).stream().map(address -> figures.median("large " + address + " p50"))), 100, 100).in(1, " ms"));
    }

    static List<String> alone(Figures figures) {
        return figures.names().stream()
                .filter(name -> name.startsWith("small /"))
                .map(name -> name.substring("small ".length(), name.length() - " p50".length()))
                .toList();
    }

    private static OptionalDouble most(Stream<OptionalDouble> figures) {
        return figures.flatMapToDouble(OptionalDouble::stream).max();
    }

    private List<Goal> product() {
        return List.of(
                Goal.atMost("a start with data there", figures.median("ready"), 2, 1.4).in(1, " s"),
                Goal.atMost("memory after a start", figures.median("resident at rest"), 240, 160).in(0, " MB"),
                Goal.atMost("memory after load", figures.median("resident after load"), 300, 160).in(0, " MB"),
                Goal.atMost("first page: requests", figures.median("first page requests"), 5, 5).in(0, ""),
                Goal.atMost("first page: size", kilobytes("first page bytes"), 60, 60).in(0, " kB"));
    }

    private OptionalDouble kilobytes(String name) {
        return figures.median(name).stream().map(bytes -> bytes / 1000).findFirst();
    }
}
