import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The built product, running on a data folder of its own as bin/run starts it. */
final class Product implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("is ready: open (http://[^/]+)(\\S*)");

    private final Path folder;
    private final Process process;
    private final String url;
    private final String link;
    private final double secondsToReady;

    private Product(Path folder, Process process, String url, String link, double secondsToReady) {
        this.folder = folder;
        this.process = process;
        this.url = url;
        this.link = link;
        this.secondsToReady = secondsToReady;
    }

    static Product start(Path folder) throws IOException, InterruptedException {
        var output = Path.of(folder + ".log");
        Files.writeString(output, "");
        var begun = System.nanoTime();
        var process = new ProcessBuilder("bin/run", "--port", "0", "--data", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (process.isAlive()) {
            var ready = READY.matcher(Files.readString(output));
            if (ready.find()) {
                var seconds = (System.nanoTime() - begun) / 1e9;
                return new Product(folder, process, ready.group(1), ready.group(1) + ready.group(2), seconds);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new IllegalStateException(Files.readString(output));
    }

    String url() {
        return url;
    }

    /** The link that signs the owner in. */
    String link() {
        return link;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    String token() throws IOException {
        return new JsonMapper().readTree(Files.readString(folder.resolve("first-run.json"))).path("api_token").asString();
    }

    double cpu() {
        return Cpu.of(process.pid());
    }

    double databaseCpu() {
        return Cpu.ofFamily(Long.parseLong(postmaster(0)));
    }

    double resident() {
        return Cpu.resident(process.pid());
    }

    /** The log of the database, which it writes for us while statements are recorded. */
    Path databaseLog() {
        return folder.resolve("postgres.log");
    }

    String databasePort() {
        return postmaster(3);
    }

    /** The password of superuser, owner or app. */
    String password(String role) {
        var passwords = new Properties();
        try (var file = Files.newBufferedReader(folder.resolve("database.properties"))) {
            passwords.load(file);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        return passwords.getProperty(role);
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/belief_first".formatted(databasePort()), "postgres", password("superuser"));
    }

    private String postmaster(int line) {
        try {
            return Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(line).strip();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
    }
}
