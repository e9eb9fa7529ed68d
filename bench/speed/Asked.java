import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.NullNode;

/**
 * The requests to a database.
 *
 * @param loaded the addresses under load, by what they are
 * @param all every page and answer, by an address that is the same on each database
 * @param plans ids of those whose compiled bytes are asked for
 */
record Asked(Map<String, List<String>> loaded, Map<String, String> all, List<String> plans) {

    static final String COMPILED = "GET /api/plans/{id}/compiled";
    private static final int PLANS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PAGES = List.of("plans", "plans/new", "beliefs", "beliefs/ANGLE", "map", "phases", "results",
            "results/imports", "results/unmatched", "audit", "suggestions", "settings/members", "settings/meta", "settings/tokens",
            "settings/organization", "settings/thresholds", "help");
    private static final List<String> STEPS =
            List.of("brand", "product", "offer", "persona", "job", "angles", "templates", "review");
    private static final List<String> PAGES_OF_A_PLAN =
            List.of("", "/ads", "/brief", "/history", "/results", "/goals", "/run", "/ads.csv");
    private static final List<String> ANSWERS = List.of("", "?status=ready", "/PLAN", "/PLAN/compiled", "/PLAN/warnings",
            "/PLAN/next-phase", "/PLAN/spend", "/PLAN/runs", "/PLAN/verdicts");
    private static final List<String> KINDS = List.of("brands", "products", "offers", "personas", "jobs", "angles", "templates", "hooks");

    static Asked of(Product product, Client client) throws Exception {
        try (var superuser = product.superuser()) {
            var compiled = plans(superuser, "id", "status <> 'draft'");
            var drafts = plans(superuser, "key", "status = 'draft'");
            var keys = plans(superuser, "key", "status <> 'draft'");
            var results = Sql.text(superuser, "select p.key from bench.made m join belief_plans p on p.id = m.with_results");
            var loaded = new LinkedHashMap<String, List<String>>();
            loaded.put(COMPILED, each("/api/plans/%s/compiled", compiled));
            loaded.put("GET /api/plans, 50 rows", List.of("/api/plans?limit=50"));
            loaded.put("GET /api/plans, 50 rows, a deep page", List.of(deep(client)));
            loaded.put("GET /api/plans/{id}", each("/api/plans/%s", compiled));
            loaded.put("a step of the wizard", each("/plans/%s/angles", drafts));
            loaded.put("the page of a plan", each("/plans/%s", keys));
            loaded.put("the list of plans", List.of("/plans"));
            loaded.put("results of 60 ads and 21 days", List.of("/plans/%s/results".formatted(results)));
            return new Asked(loaded, all(superuser, results, drafts.getFirst()), compiled);
        }
    }

    private static List<String> plans(Connection superuser, String column, String condition) throws Exception {
        return Sql.texts(superuser, """
                select %s from belief_plans p join bench.made m on m.organization = p.organization_id
                 where %s and name ~ '[0-9]$' order by md5(p.id::text) limit %d
                """.formatted(column, condition, PLANS));
    }

    private static List<String> each(String path, List<String> values) {
        return values.stream().map(path::formatted).toList();
    }

    /** The address of a page after four fifths of all plans, or of those that are reached in time. */
    private static String deep(Client client) throws Exception {
        var pages = new ArrayList<String>();
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var path = "/api/plans?limit=100"; path != null && System.nanoTime() < end; ) {
            pages.add(path);
            var answer = client.get(path, false);
            var cursor = answer.statusCode() == 200 ? Client.read(path, answer).path("next_cursor") : NullNode.getInstance();
            path = cursor.isString() ? "/api/plans?limit=100&cursor=" + cursor.asString() : null;
        }
        return pages.get(pages.size() * 4 / 5).replace("limit=100", "limit=50");
    }

    private static Map<String, String> all(Connection superuser, String key, String draft) throws Exception {
        var plan = Sql.text(superuser, "select with_results from bench.made");
        var angle = Sql.text(superuser, "select bench.id('angle', 5)::text");
        var all = new LinkedHashMap<String, String>();
        add(all, "/", PAGES, "ANGLE", angle);
        add(all, "/plans/DRAFT/", STEPS, "DRAFT", draft);
        add(all, "/plans/PLAN", PAGES_OF_A_PLAN, "PLAN", key);
        add(all, "/library/", KINDS, "KIND", "");
        add(all, "/api/", KINDS, "KIND", "");
        add(all, "/api/plans", ANSWERS, "PLAN", plan);
        return all;
    }

    private static void add(Map<String, String> all, String first, List<String> rest, String word, String meant) {
        rest.forEach(part -> all.put(first + part, (first + part).replace(word, meant)));
    }
}
