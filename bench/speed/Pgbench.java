import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL's own load generator, on the database of a running product. */
record Pgbench(Product product, Path work, int seconds) {

    private static final String KEEPING_THE_ROLE = """
            do $do$
            begin
                execute replace(replace(pg_get_functiondef('app.compiled_for_token'::regproc),
                                        'app.compiled_for_token', 'bench.compiled_for_token'),
                                $$set_config('role'$$, $$set_config('application_name'$$);
            end
            $do$
            """;

    /** The price of a transaction, with which rates are compared. */
    Load nothing() throws IOException {
        var script = Files.writeString(work.resolve("nothing.sql"), "BEGIN;\nselect 1;\nCOMMIT;\n");
        return run("belief_first_app", "app", List.of("-f", script.toString()));
    }

    /** The statements of the product, with the values that they had. */
    Load statements(List<Recorded> statements) throws IOException {
        return run("belief_first_app", "app", script(statements));
    }

    /** The same by a superuser, whom row security lets see everything: the role stays what it is, also in the product's function. */
    Load withoutRowSecurity(List<Recorded> statements) throws Exception {
        try (var superuser = product.superuser()) {
            Sql.run(superuser, KEEPING_THE_ROLE);
        }
        var free = statements.stream()
                .map(statement -> new Recorded(
                        statement.sql().replace("app.compiled_for_token", "bench.compiled_for_token"), statement.values()))
                .toList();
        return run("postgres", "superuser", script(free));
    }

    /**
     * One script, so that each client plans its statements once; values are parameters, as they are for the product. A single
     * statement is a transaction of its own, as it is for the product.
     */
    private List<String> script(List<Recorded> statements) throws IOException {
        var words = new ArrayList<String>();
        var script = new StringBuilder();
        for (var place = 0; place < statements.size(); place++) {
            var sql = statements.get(place).sql();
            var values = statements.get(place).values();
            for (var value = values.size() - 1; value >= 0; value--) {
                var name = "value_%d_%d".formatted(place, value);
                sql = sql.replace("$" + (value + 1), values.get(value) == null ? "null" : ":" + name);
                if (values.get(value) != null) {
                    words.addAll(List.of("-D", name + "=" + values.get(value)));
                }
            }
            script.append(sql).append(";\n");
        }
        var whole = statements.size() == 1 ? script.toString() : "BEGIN;\n%sCOMMIT;\n".formatted(script);
        words.addAll(List.of("-f", Files.writeString(work.resolve("read.sql"), whole).toString()));
        return words;
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
        return new Load(Double.parseDouble(Commands.line(said, "tps").get(2)), 0, 0, 0, 0, 0, used / done);
    }
}
