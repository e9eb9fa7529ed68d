package belieffirst.testing;

import belieffirst.BeliefFirst;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product in a process of its own, which a test may kill. */
public final class Product implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final String READY = "Belief First is ready: open ";
    private static final String WITHOUT_SAMPLE = "--belief-first.sample=false";

    private final Process process;
    private final Path output;

    private Product(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Begins to start, on any free port. */
    public static Product launch(Path home) throws IOException {
        return launch(home, 0, WITHOUT_SAMPLE);
    }

    /** Begins to start on this port. */
    public static Product launch(Path home, int port) throws IOException {
        return launch(home, port, WITHOUT_SAMPLE);
    }

    /** Begins to start with these settings, by a program that runs it, such as {@code env}; none when the list is empty. */
    public static Product launch(Path home, List<String> runner, Map<String, String> settings) throws IOException {
        return launch(runner, home, 0, WITHOUT_SAMPLE, settings);
    }

    /** Starts with these settings, and waits until it answers. */
    public static Product start(Path home, Map<String, String> settings) throws IOException {
        return answering(launch(home, 0, WITHOUT_SAMPLE, settings));
    }

    private static Product launch(Path home, int port, String sample) throws IOException {
        return launch(home, port, sample, FreshHome.settings(home));
    }

    private static Product launch(Path home, int port, String sample, Map<String, String> settings) throws IOException {
        return launch(List.of(), home, port, sample, settings);
    }

    /** Starts what this folder has the class path of, such as an earlier version, with these settings, and waits until it answers. */
    public static Product startMade(Path made, Path home, Map<String, String> settings) throws IOException {
        return answering(launch(List.of(), classes(made), home, 0, WITHOUT_SAMPLE, settings));
    }

    private static Product launch(List<String> runner, Path home, int port, String sample, Map<String, String> settings)
            throws IOException {
        return launch(runner, classes(), home, port, sample, settings);
    }

    private static Product launch(
            List<String> runner, List<String> classes, Path home, int port, String sample, Map<String, String> settings)
            throws IOException {
        var output = Files.createTempFile(Files.createDirectories(Path.of("target/output")), "product", ".log");
        var command = new ArrayList<>(runner);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(classes);
        command.addAll(List.of(
                BeliefFirst.class.getName(),
                sample,
                "--belief-first.ideas.address=" + Messages.SHARED.address(),
                "--belief-first.ideas.key=",
                "--belief-first.meta.address=" + FakeGraph.SHARED.address(),
                "--server.port=" + port,
                "--belief-first.data=" + home));
        settings.forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        return new Product(builder.start(), output);
    }

    /** Starts, and waits until it answers. */
    public static Product start(Path home) throws IOException {
        return answering(launch(home));
    }

    /** Starts on this port, or on any free one when it is 0, with the sample's library, and waits until it answers. */
    public static Product startWithSample(Path home, int port) throws IOException {
        return answering(launch(home, port, "--belief-first.sample=true"));
    }

    /** Begins to start with these settings and the sample's library, on any free port. */
    public static Product launchWithSample(Path home, Map<String, String> settings) throws IOException {
        return launch(home, 0, "--belief-first.sample=true", settings);
    }

    /** Waits until it answers. */
    public Product answering() {
        return answering(this);
    }

    private static Product answering(Product product) {
        Patience.until(START, "the product answers", () -> {
            if (!product.process.isAlive()) {
                throw new AssertionError("The product did not start: " + product.output());
            }
            return product.output().contains(READY);
        });
        return product;
    }

    /** A client of this product that sends the token of the first run. */
    public Api api(Path home) throws IOException {
        return new Api(address(), firstRun(home).required("api_token").asString());
    }

    /** Where it answers. */
    public URI address() {
        var url = output().lines()
                .filter(line -> line.contains(READY))
                .map(line ->
                        line.substring(line.indexOf(READY) + READY.length()).strip())
                .findFirst()
                .orElseThrow();
        var end = url.indexOf('/', "https://".length());
        return URI.create(end < 0 ? url : url.substring(0, end));
    }

    public static JsonNode firstRun(Path home) throws IOException {
        return new JsonMapper().readTree(Files.readString(home.resolve("first-run.json")));
    }

    /** The process that PostgreSQL itself runs as. */
    public static long postgres(Path home) throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** As the kernel does when memory is short. */
    public static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The process itself. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a service manager does; answers the exit code. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return exit();
    }

    /** Waits for the end; answers the exit code. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(START)) {
            throw new AssertionError("The product does not end: " + output());
        }
        return process.exitValue();
    }

    /** All that it printed. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join().destroyForcibly();
    }

    /** What it consists of; bin/test makes a jar of it, and a cache of what a start loads, with which it starts sooner. */
    private static List<String> classes() throws IOException {
        var made = System.getProperty("product.made");
        return made == null ? List.of("-cp", classPath()) : classes(Path.of(made));
    }

    private static List<String> classes(Path made) throws IOException {
        return List.of(
                "-XX:AOTCache=" + made.resolve("product.aot"),
                "-Xlog:disable",
                "-cp",
                Files.readString(made.resolve("class-path")).strip());
    }

    /** The product's class path, without the tests'. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
