import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An ad maker: watches for plans that are ready, claims one after the other, makes a text card for each ad, reports it, and completes
 * the run. docs/ad-maker.md says the same in words.
 */
public class AdMaker {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String home;
    private final String token;
    private final Path folder;

    AdMaker(String home, String token, Path folder) {
        this.home = home;
        this.token = token;
        this.folder = folder;
    }

    public static void main(String[] words) throws InterruptedException {
        var token = System.getenv("BELIEF_FIRST_TOKEN");
        if (token == null || words.length == 0) {
            System.err.println("Set BELIEF_FIRST_TOKEN to a token that may read plans and write runs, and name a folder for the ads.");
            System.exit(2);
        }
        var home = System.getenv().getOrDefault("BELIEF_FIRST_URL", "http://localhost:8080");
        var maker = new AdMaker(home, token, Path.of(words[0]));
        var once = List.of(words).contains("--once");
        do {
            try {
                maker.makeWhatIsReady();
            } catch (ConnectException nobody) {
                System.err.println("Nothing answers at %s. Is the product running?".formatted(home));
            } catch (IOException | IllegalStateException fault) {
                System.err.println(fault.getMessage());
                if (once) {
                    System.exit(1);
                }
            }
            if (!once) {
                Thread.sleep(PAUSE);
            }
        } while (!once);
    }

    /** Looks at every plan that is ready; another ad maker may claim one first. */
    void makeWhatIsReady() throws IOException, InterruptedException {
        for (var next = "/api/plans?status=ready"; next != null; ) {
            var ready = object(get(next));
            for (var plan : Plan.list(ready, "data")) {
                make((String) plan.get("id"));
            }
            var cursor = ready.get("next_cursor");
            next = cursor == null ? null : "/api/plans?status=ready&cursor=" + encoded(cursor.toString());
        }
    }

    private void make(String id) throws IOException, InterruptedException {
        var compiled = get("/api/plans/" + id + "/compiled");
        if (compiled.statusCode() == 409) {
            return; // it was reopened a moment ago
        }
        var plan = Plan.of(object(compiled));
        if (!plan.isWhole()) {
            System.err.println("%s is left alone: its digest does not fit its content.".formatted(plan.key()));
            return;
        }
        var claim = send("POST", "/api/plans/" + id + "/runs", "");
        if (claim.statusCode() == 409) {
            return; // another ad maker was faster
        }
        var run = (String) object(claim).get("id");
        try {
            var made = 0;
            for (var ad : plan.ads()) {
                made += make(plan, ad, run) ? 1 : 0;
            }
            complete(run, "completed", "%d of %d text cards were made.".formatted(made, plan.ads().size()));
            System.out.println("%s: %d of %d ads in %s".formatted(plan.key(), made, plan.ads().size(), folder.resolve(plan.key())));
        } catch (IOException | RuntimeException fault) {
            complete(run, "failed", "The text cards could not be made.");
            throw fault;
        }
    }

    /** Makes one ad and reports it. What must not be said is not made. */
    private boolean make(Plan plan, Map<String, Object> ad, String run) throws IOException, InterruptedException {
        var code = (String) ad.get("code");
        report(run, code, "making");
        var headline = (String) plan.angle(ad).get("belief_statement");
        var forbidden = plan.forbidden(headline);
        if (forbidden != null) {
            System.err.println("%s is not made: “%s” must not appear in an ad.".formatted(code, forbidden));
            report(run, code, "failed");
            return false;
        }
        var card = new Card(headline, plan.brand(), plan.disclaimer(), plan.proportions(ad));
        var place = Files.createDirectories(folder.resolve(plan.key()));
        card.writeSvg(place.resolve(code + ".svg"));
        card.writePng(place.resolve(code + ".png"));
        report(run, code, "made");
        return true;
    }

    private void report(String run, String code, String state) throws IOException, InterruptedException {
        object(send("PUT", "/api/runs/%s/ads/%s".formatted(run, encoded(code)), Json.canonical(Map.of("state", state))));
    }

    private void complete(String run, String status, String note) throws IOException, InterruptedException {
        var body = Map.of("status", status, "results", Map.of("note", note));
        object(send("POST", "/api/runs/%s/completion".formatted(run), Json.canonical(body)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(home + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The answer; an error of the API says in a sentence what to do. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(HttpResponse<String> answer) {
        var body = (Map<String, Object>) Json.read(answer.body());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s answered %d: %s".formatted(
                    answer.request().uri().getPath(), answer.statusCode(), body.get("detail")));
        }
        return body;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
