package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plans;
import belieffirst.plan.run.Runs;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ad maker under examples makes what a compiled plan asks for, and nothing else. */
@ProductTest
class AdMakerTests {

    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID RUN = UUID.randomUUID();

    private final Bench bench;
    private final People people;
    private final Server server;
    private final Plans plans;
    private final Runs runs;
    private final Member owner;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer forger;

    @TempDir
    private Path folder;

    AdMakerTests(Bench bench, People people, Server server, Plans plans, Runs runs) throws IOException {
        this.bench = bench;
        this.people = people;
        this.server = server;
        this.plans = plans;
        this.runs = runs;
        this.owner = people.newOrganization().owner();
        this.forger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stop() {
        forger.stop(0);
    }

    @Test
    void makesACardForEachAdOfEachReadyPlanAndCompletesTheRun() throws Exception {
        var ground = bench.lay(owner, 2);
        bench.change(owner, "products", ground.product(), Map.of("banned_terms", List.of("Wuffes")));
        bench.change(owner, "angles", ground.angles().getLast(), Map.of("belief_statement", "Better than WUFFES."));
        var first = bench.draft(owner, ground).plan();
        var second = bench.draft(owner, ground).plan();
        bench.compile(owner, first.id());
        bench.compile(owner, second.id());

        var said = make(server.uri("").toString());

        for (var plan : List.of(first, second)) {
            assertThat(said).contains(plan.key() + ": 3 of 6 ads");
            assertThat(files(plan.key())).hasSize(6);
            var run = people.as(owner, () -> runs.of(plan.id())).getFirst();
            assertThat(run.progress().made()).isEqualTo(3);
            assertThat(run.progress().failed()).isEqualTo(3);
            assertThat(people.as(owner, () -> plans.get(plan.id()))
                            .plan()
                            .lifecycle()
                            .status()
                            .word())
                    .isEqualTo("completed");
        }
        var svg = files(first.key()).stream()
                .filter(file -> file.toString().endsWith(".svg"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(svg)).contains("hurts", "Wonder Paws").contains("height=\"1080\"");
        assertThat(make(server.uri("").toString())).isEmpty();
    }

    @Test
    void makesAFileInTheProportionsOfTheFormat() throws Exception {
        forge(golden());

        make(address());

        var picture = ImageIO.read(folder.resolve("WP-014/WP~014~01~EL.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(1080);
        assertThat(picture.getHeight()).isEqualTo(1920);
        assertThat(asked)
                .contains("POST /api/plans/%s/runs".formatted(PLAN))
                .last()
                .isEqualTo("POST /api/runs/%s/completion".formatted(RUN));
    }

    @Test
    void claimsNoPlanWhoseDigestDoesNotFit() throws Exception {
        forge(golden().replace("first stair", "last stair"));

        assertThat(ended(address(), 1)).contains("its digest does not fit");
        assertThat(asked).containsExactly("GET /api/plans", "GET /api/plans/%s/compiled".formatted(PLAN));
    }

    @Test
    void givesARunBackThatItCannotReport() throws Exception {
        forge(golden(), "PUT", 500, "<html>Something else answers.</html>");

        assertThat(ended(address(), 1)).contains("answered 500: it does not say why");
        assertThat(asked).last().isEqualTo("POST /api/runs/%s/completion".formatted(RUN));
        assertThat(bodies).last().asString().contains("\"failed\"");
    }

    @Test
    void saysThatARunWasTakenFromIt() throws Exception {
        forge(golden(), "PUT", 409, "{\"status\": 409, \"detail\": \"The run has ended.\"}");

        assertThat(ended(address(), 1)).contains("answered 409: The run has ended.");
    }

    @Test
    void leavesAPlanToAFasterOne() throws Exception {
        forge(golden(), "POST", 409, "{\"status\": 409, \"detail\": \"It is claimed.\"}");

        assertThat(make(address())).isEmpty();
        assertThat(asked).last().isEqualTo("POST /api/plans/%s/runs".formatted(PLAN));
    }

    private List<Path> files(String plan) throws IOException {
        try (var files = Files.list(folder.resolve(plan))) {
            return files.toList();
        }
    }

    private static String golden() throws IOException {
        return Files.readString(Path.of("src/test/resources/golden/format-and-scale.json"));
    }

    private String address() {
        return "http://127.0.0.1:" + forger.getAddress().getPort();
    }

    /** Answers as the product does, with this for the only plan that is ready. */
    private void forge(String compiled) {
        forge(compiled, "no method", 500, "");
    }

    /** Answers one method with a refusal. */
    private void forge(String compiled, String method, int status, String refusal) {
        forger.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var refused = exchange.getRequestMethod().equals(method);
            var answer = path.equals("/api/plans")
                    ? "{\"data\": [{\"id\": \"%s\"}], \"has_more\": false, \"next_cursor\": null}".formatted(PLAN)
                    : path.endsWith("/compiled") ? compiled : "{\"id\": \"%s\"}".formatted(RUN);
            var bytes = (refused ? refusal : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused ? status : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        forger.start();
    }

    private String make(String address) throws IOException, InterruptedException {
        return ended(address, 0);
    }

    private String ended(String address, int code) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder("examples/ad-maker/ad-maker", folder.toString(), "--once").redirectErrorStream(true);
        builder.environment().put("BELIEF_FIRST_URL", address);
        builder.environment().put("BELIEF_FIRST_TOKEN", people.token(owner));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(code);
        return said;
    }
}
