package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Dockerfile and compose.yml, which no test can run, read and held to what the product says elsewhere. */
@ProductTest
class ContainerTests {

    private static final Pattern SETTING = Pattern.compile("BELIEF_FIRST_[A-Z_]+");

    private final Server server;
    private final String image = read("Dockerfile");
    private final String start = read("docker/start");
    private final Map<?, ?> compose = map(new Yaml().load(read("compose.yml")));

    ContainerTests(Server server) {
        this.server = server;
    }

    @Test
    void namesOnlySettingsThatTheProductKnows() {
        var known = settings(read("src/main/resources/application.yaml"));
        known.addAll(settings(read("bin/lib/java-options.sh")));
        var named = settings(read("compose.yml") + image + start + read("docker/roles.sql"));

        assertThat(named).isNotEmpty().isSubsetOf(known);
        assertThat(map(service("product").get("environment")).keySet())
                .allMatch(name -> known.contains(name) || name.equals("ANTHROPIC_API_KEY"));
    }

    @Test
    void documentsTheSettingsThatItNames() {
        var papers = Stream.of("docs/operating.md", "docs/postgresql.md", "README.md")
                .map(ContainerTests::read)
                .collect(Collectors.joining());

        for (var name : map(service("product").get("environment")).keySet()) {
            var ending = String.valueOf(name).replaceFirst("BELIEF_FIRST_(MAIL|DATABASE)?", "");
            assertThat(papers).as("what %s is", name).contains(ending);
        }
    }

    @Test
    void answersOnOnePort() {
        assertThat(found("EXPOSE (\\d+)", image)).containsExactly("8080");
        assertThat(found("--server.port=(\\d+)", start)).containsExactly("8080");
        assertThat(found("\\$\\{1:-(\\d+)}", read("docker/healthy"))).containsExactly("8080");
        assertThat(service("product").get("ports")).isEqualTo(List.of("127.0.0.1:8080:8080"));
    }

    @Test
    void keepsDataOnVolumes() {
        assertThat(found("VOLUME (\\S+)", image)).containsExactly("/data");
        assertThat(found("--belief-first.data=(\\S+)", start)).containsExactly("/data");
        assertThat(service("product").get("volumes")).isEqualTo(List.of("data:/data"));
        assertThat(map(compose.get("volumes")).keySet()).hasToString("[database, data]");
    }

    @Test
    void buildsAndRunsOnTheJdkThatTheProductIsCompiledFor() {
        var wanted = found("<java.version>(\\d+)</java.version>", read("pom.xml"));

        assertThat(found("(?m)^FROM eclipse-temurin:(\\d+)-jdk", image))
                .hasSize(2)
                .allMatch(wanted::contains);
    }

    @Test
    void runsAsAnOrdinaryUserWhoOwnsTheData() {
        var last = image.substring(image.lastIndexOf("\nFROM "));

        assertThat(found("(?m)^USER (\\S+)", last)).containsExactly("product");
        assertThat(last).contains("--owner=product --group=product --mode=700 /data");
    }

    @Test
    void copiesOnlyWhatIsThere() {
        var ignored = read(".dockerignore").lines().filter(line -> line.startsWith("!"));

        assertThat(ignored.map(line -> line.substring(1))).allMatch(file -> Files.exists(Path.of(file)));
        for (var program : found("\"/belief-first/(docker/\\w+)\"", image)) {
            assertThat(Path.of(program)).isExecutable();
        }
    }

    @Test
    void runsThePostgresqlThatTheProductBrings() {
        var brought = found("<postgres-binaries.version>(\\d+)\\.", read("pom.xml"));

        assertThat(service("database").get("image")).isEqualTo("postgres:" + brought.getFirst());
        assertThat(map(service("product").get("depends_on")).get("database"))
                .isEqualTo(Map.of("condition", "service_healthy"));
    }

    /** The statements of the paper run in other tests. */
    @Test
    void makesTheRolesOfThePaper() {
        var made = read("docker/roles.sql")
                .lines()
                .filter(line -> line.startsWith("create"))
                .map(line -> line.replace(";", "").replaceAll(":?'(owner|app)_password'", "…"));
        var told = Paper.of("docs/postgresql.md")
                .statements()
                .filter(line -> line.startsWith("create"))
                .map(line -> line.replaceAll("'choose-.*'", "…"));

        assertThat(made.toList()).isEqualTo(told.limit(3).toList());
        assertThat(String.valueOf(service("database").get("volumes"))).contains("./docker/roles.sql:");
    }

    @Test
    void findsTheRunningProductHealthyAndNothingElse() throws Exception {
        var port = server.uri("").getPort();

        assertThat(healthy(port)).isZero();
        assertThat(healthy(1)).isNotZero();
    }

    private static int healthy(int port) throws IOException, InterruptedException {
        return new ProcessBuilder("docker/healthy", String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private Map<?, ?> service(String name) {
        return map(map(compose.get("services")).get(name));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static Set<String> settings(String text) {
        return SETTING.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String read(String file) {
        return Paper.of(file).text();
    }
}
