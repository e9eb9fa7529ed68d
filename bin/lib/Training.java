import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Visits a new product with the sample brand, as people and programs will, so that Java finds out what to load and to compile.
 * Its arguments are the file with the product's output, its data folder, and how many seconds the visit lasts.
 */
public class Training {

    private static final Pattern LINK = Pattern.compile("is ready: open (http://[^/]+)(\\S+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of("/plans", "/plans/new", "/beliefs", "/map", "/phases", "/results",
            "/results/imports", "/audit", "/settings/members", "/settings/tokens", "/help", "/library/brands", "/library/products",
            "/library/personas", "/library/angles", "/library/templates");
    private static final List<String> PAGES_OF_A_PLAN = List.of("", "/ads", "/results", "/brief", "/history");
    private static final List<String> STEPS = List.of("brand", "product", "offer", "persona", "job", "angles", "templates", "review");
    private static final List<String> ANSWERS = List.of("", "/compiled", "/compiled", "/compiled", "/warnings", "/next-phase", "/verdicts");
    private static final int DAYS = 10;

    private final HttpClient person = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient program = HttpClient.newHttpClient();
    private final String site;
    private final String token;

    private Training(String site, String token) {
        this.site = site;
        this.token = token;
    }

    public static void main(String... words) throws Exception {
        var link = LINK.matcher(Files.readString(Path.of(words[0])));
        if (!link.find()) {
            throw new IllegalStateException("The product is not ready.");
        }
        var training = new Training(link.group(1), first(Files.readString(Path.of(words[1], "first-run.json")), "api_token"));
        training.signIn(link.group(2));
        training.visit(training.addresses(), Long.parseLong(words[2]));
    }

    private void signIn(String link) throws IOException, InterruptedException {
        var csrf = CSRF.matcher(get(link));
        if (!csrf.find()) {
            throw new IllegalStateException("There is no form to sign in.");
        }
        person.send(request(link).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + csrf.group(1))).build(), BodyHandlers.discarding());
    }

    /** What is asked for, with a draft and a plan that runs and has results. */
    private List<String> addresses() throws IOException, InterruptedException {
        var body = plan();
        var draft = "/plans/" + first(post("/api/plans", body), "key");
        var made = post("/api/plans", body);
        var answer = "/api/plans/" + first(made, "id");
        post(answer + "/compilation", "{}");
        post(answer + "/runs", "{}");
        post("/api/results", "{\"rows\": [%s]}".formatted(results(all(get(answer + "/compiled"), "code"))));
        return Stream.of(
                        PAGES.stream(),
                        STEPS.stream().map(step -> draft + "/" + step),
                        PAGES_OF_A_PLAN.stream().map(page -> "/plans/" + first(made, "key") + page),
                        ANSWERS.stream().map(part -> answer + part),
                        Stream.of("/api/plans", "/api/plans?limit=1&status=ready", "/api/angles", "/api/products"))
                .flatMap(part -> part)
                .toList();
    }

    /** A plan of the first job that has five angles. */
    private String plan() throws IOException, InterruptedException {
        for (var job : all(get("/api/jobs?limit=100"), "id")) {
            var angles = all(get("/api/angles?job_id=" + job), "id");
            if (angles.size() >= 5) {
                return plan(job, get("/api/jobs/" + job), angles.subList(0, 5));
            }
        }
        throw new IllegalStateException("No job has five angles.");
    }

    private String plan(String id, String job, List<String> angles) throws IOException, InterruptedException {
        var product = first(job, "product_id");
        var brand = first(get("/api/products/" + product), "brand_id");
        return """
                {"name": "A visit", "brand_id": "%s", "product_id": "%s", "offer_id": "%s", "persona_id": "%s", "jtbd_framed_id": "%s",
                 "awareness_level": "problem_aware", "angle_ids": %s, "template_ids": %s, "ads_per_angle": 4,
                 "currency": "USD", "target_cpa": "30.00", "max_cpa": "40.00"}"""
                .formatted(brand, product, first(get("/api/offers?product_id=" + product), "id"), first(job, "persona_id"), id,
                        array(angles), array(all(get("/api/templates?brand_id=" + brand), "id").subList(0, 2)));
    }

    private static String results(List<String> codes) {
        return codes.stream()
                .flatMap(code -> IntStream.rangeClosed(1, DAYS).mapToObj(day -> """
                        {"ad_code": "%s", "day": "2026-01-%02d", "spend": "12.50", "currency": "USD", "impressions": 900, "link_clicks": 12,
                         "purchases": %d, "purchase_value": "%d.00", "attribution_setting": "7d_click"}"""
                        .formatted(code, day, day % 2, day % 2 * 40)))
                .collect(Collectors.joining(","));
    }

    private void visit(List<String> addresses, long seconds) throws IOException, InterruptedException {
        var end = System.nanoTime() + seconds * 1_000_000_000;
        for (var visits = 0; System.nanoTime() < end; visits++) {
            get(addresses.get(visits % addresses.size()));
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return sent(path, request(path).GET());
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return sent(path, request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private String sent(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = (path.startsWith("/api/") ? program : person).send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(site + path));
        return path.startsWith("/api/") ? request.header("Authorization", "Bearer " + token) : request;
    }

    private static String array(List<String> ids) {
        return ids.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String first(String json, String field) {
        return all(json, field).getFirst();
    }

    private static List<String> all(String json, String field) {
        return Pattern.compile("\"%s\"\\s*:\\s*\"([^\"]+)\"".formatted(field)).matcher(json).results().map(found -> found.group(1)).toList();
    }
}
