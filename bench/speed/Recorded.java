import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A statement that the product sent while PostgreSQL's log wrote all of them down, with its values.
 *
 * @param values null is SQL's null
 */
record Recorded(String sql, List<String> values) {

    private static final int TIMES = 5;
    private static final String LOOK = "select 1";
    private static final String CHANGE = "update app.organization_changes set changes = changes + 1";
    private static final String NEXT = "(?=^\\d+ \\S*\\||\\z)";
    private static final Pattern ENTRY = Pattern.compile("(?ms)^\\d+ belief_first_app\\|LOG:  (?:statement|execute [^:]*): (.*?)" + NEXT
            + "(?:^\\d+ belief_first_app\\|DETAIL:  Parameters: (.*?)" + NEXT + ")?");
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')");

    /** Lets the log of PostgreSQL show values, which it does from the product's next start on. */
    static void prepare(Product product) throws Exception {
        try (var superuser = product.superuser()) {
            Sql.run(superuser, "alter role belief_first_app set log_error_verbosity = 'default'");
        }
    }

    /** What each of these paths costs, without the beginning and the end of its transactions. */
    static Map<String, List<Recorded>> of(Product product, Client client, List<String> paths) throws Exception {
        return of(product, client, paths, LOOK);
    }

    /** The statements about a plan of the first look at this path after a change, when nothing of it is kept. */
    static List<Recorded> firstLook(Product product, Client client, String path, String plan) throws Exception {
        return of(product, client, List.of(path), CHANGE).get(path).stream()
                .filter(statement -> statement.values().contains(plan))
                .toList();
    }

    private static Map<String, List<Recorded>> of(Product product, Client client, List<String> paths, String before)
            throws Exception {
        try (var superuser = product.superuser()) {
            log(superuser, "alter system set log_statement = 'all'", "alter system set log_line_prefix = '%p %u|'");
            var begin = Files.size(product.databaseLog());
            for (var path : paths) {
                for (var time = 0; time < TIMES; time++) {
                    Sql.run(superuser, before);
                    Sql.run(superuser, "select 'mark'");
                    client.get(path, false);
                }
            }
            Sql.run(superuser, "select 'mark'");
            TimeUnit.SECONDS.sleep(1);
            log(superuser, "alter system reset log_statement", "alter system reset log_line_prefix");
            return among(paths, written(product.databaseLog(), begin));
        }
    }

    /** A running process hears of it a moment later. */
    private static void log(Connection superuser, String... changes) throws Exception {
        for (var change : changes) {
            Sql.run(superuser, change);
        }
        Sql.run(superuser, "select pg_reload_conf()");
        TimeUnit.SECONDS.sleep(2);
    }

    private static String written(Path log, long begin) throws IOException {
        var bytes = Files.readAllBytes(log);
        return new String(bytes, (int) begin, bytes.length - (int) begin, StandardCharsets.UTF_8);
    }

    /** Other work of the product may come between; so the shortest of the last times is what the request itself costs. */
    private static Map<String, List<Recorded>> among(List<String> paths, String log) {
        var parts = log.split("(?m)^\\d+ postgres\\|LOG:  (?:statement|execute [^:]*): select 'mark'$", -1);
        var found = new LinkedHashMap<String, List<Recorded>>();
        for (var place = 0; place < paths.size(); place++) {
            var first = 1 + place * TIMES;
            found.put(paths.get(place), List.of(parts).subList(first + 2, first + TIMES).stream()
                    .map(Recorded::statements)
                    .min(Comparator.comparing(List::size))
                    .orElseThrow());
        }
        return found;
    }

    private static List<Recorded> statements(String log) {
        var statements = new ArrayList<Recorded>();
        var entries = ENTRY.matcher(log);
        while (entries.find()) {
            var sql = entries.group(1).strip();
            if (!sql.isEmpty() && !sql.matches("(?i)begin|commit|rollback")) {
                statements.add(new Recorded(sql, values(entries.group(2))));
            }
        }
        return statements;
    }

    private static List<String> values(String parameters) {
        var values = new ArrayList<String>();
        if (parameters != null) {
            var each = VALUE.matcher(parameters);
            while (each.find()) {
                values.add(each.group(1) == null ? null : each.group(1).replace("''", "'"));
            }
        }
        return values;
    }
}
