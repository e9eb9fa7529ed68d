import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** A small Node server that answers the compiled read with the statements that the product was seen to send. */
final class Fastify implements AutoCloseable {

    private final Process process;
    private final String url;
    private final Product product;
    private final Path work;

    private Fastify(Process process, String url, Product product, Path work) {
        this.process = process;
        this.url = url;
        this.product = product;
        this.work = work;
    }

    static Fastify start(Product product, List<Recorded> statements, String recordedFor, Path work) throws IOException {
        var configuration = Map.of(
                "database", Map.of("host", "127.0.0.1", "port", Integer.valueOf(product.databasePort()),
                        "user", "belief_first_app", "password", product.password("app"), "database", "belief_first"),
                "statements", statements.stream()
                        .map(statement -> Map.of("sql", statement.sql(), "values", values(statement, recordedFor)))
                        .toList());
        var file = Files.writeString(work.resolve("fastify.json"), new JsonMapper().writeValueAsString(configuration));
        var process = new ProcessBuilder("node", Path.of("target", "bench", "node", "server.mjs").toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader said = process.inputReader();
        var port = said.readLine().replace("listening ", "");
        return new Fastify(process, "http://127.0.0.1:" + port, product, work);
    }

    Contender contender() {
        return new Contender(url, () -> Cpu.of(process.pid()), product::databaseCpu, work);
    }

    /** What belongs to the request is taken from it each time. */
    private static List<Object> values(Recorded statement, String recordedFor) {
        var values = new ArrayList<Object>();
        for (var value : statement.values()) {
            if (recordedFor.equals(value)) {
                values.add(Map.of("from", "plan"));
            } else if (value != null && value.matches("[0-9a-f]{64}")) {
                values.add(Map.of("from", "token"));
            } else {
                values.add(value);
            }
        }
        return values;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    }
}
