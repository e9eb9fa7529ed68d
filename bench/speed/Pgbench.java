import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL's own load generator, on the database of a running product. */
record Pgbench(Product product, Path work, int seconds) {

    /** The price of a transaction, with which rates are compared. */
    Load nothing() throws IOException {
        var script = Files.writeString(work.resolve("nothing.sql"), "BEGIN;\nselect 1;\nCOMMIT;\n");
        return run("belief_first_app", "app", List.of("-f", script.toString()));
    }

    /** The statements of the product, each transaction for another of these plans. */
    Load statements(List<Recorded> statements, String recordedFor, List<String> plans) throws IOException {
        return run("belief_first_app", "app", scripts(statements, recordedFor, plans));
    }

    /** The same by a superuser, whom row security lets see everything: the role stays what it is. */
    Load withoutRowSecurity(List<Recorded> statements, String recordedFor, List<String> plans) throws IOException {
        var free = statements.stream()
                .map(statement -> new Recorded(
                        statement.sql().replace("set_config('role'", "set_config('application_name'"), statement.values()))
                .toList();
        return run("postgres", "superuser", scripts(free, recordedFor, plans));
    }

    private List<String> scripts(List<Recorded> statements, String recordedFor, List<String> plans) throws IOException {
        var words = new ArrayList<String>();
        for (var plan = 0; plan < plans.size(); plan++) {
            var script = new StringBuilder("BEGIN;\n");
            for (var place = 0; place < statements.size(); place++) {
                script.append(sql(statements.get(place), place, recordedFor, plan)).append(";\n");
            }
            words.addAll(List.of("-D", "plan_%d=%s".formatted(plan, plans.get(plan)), "-f",
                    Files.writeString(work.resolve("plan-%d.sql".formatted(plan)), script + "COMMIT;\n").toString()));
        }
        for (var place = 0; place < statements.size(); place++) {
            var values = statements.get(place).values();
            for (var value = 0; value < values.size(); value++) {
                if (values.get(value) != null) {
                    words.addAll(List.of("-D", "value_%d_%d=%s".formatted(place, value, values.get(value))));
                }
            }
        }
        return words;
    }

    private static String sql(Recorded statement, int place, String recordedFor, int plan) {
        var sql = statement.sql();
        for (var value = statement.values().size() - 1; value >= 0; value--) {
            var text = statement.values().get(value);
            var name = text == null ? "null"
                    : text.equals(recordedFor) ? ":plan_" + plan
                    : ":value_%d_%d".formatted(place, value);
            sql = sql.replace("$" + (value + 1), name);
        }
        return sql;
    }

    private Load run(String role, String password, List<String> scripts) {
        var words = new ArrayList<>(List.of("pgbench", "-h", "127.0.0.1", "-p", product.databasePort(), "-U", role,
                "-n", "-M", "prepared", "-c", "16", "-j", "2", "-T", String.valueOf(seconds)));
        words.addAll(scripts);
        words.add("belief_first");
        var before = product.databaseCpu();
        var said = Commands.run(Map.of("PGPASSWORD", product.password(password)), words);
        var used = product.databaseCpu() - before;
        var done = Double.parseDouble(Commands.line(said, "number of transactions actually processed").get(5));
        return new Load(Double.parseDouble(Commands.line(said, "tps").get(2)), 0, 0, 0, 0, used / done);
    }
}
