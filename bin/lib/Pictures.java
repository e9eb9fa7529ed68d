import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Pictures of the product as four people see it, with the sample brand and plans that this makes. Its arguments are a new data
 * folder and the folder for the pictures.
 */
public class Pictures {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 860;
    private static final List<String> QUESTIONS = List.of("Which reason to switch", "Why brushing fails", "What a vet would say",
            "Fear or relief", "Price or waste", "Who the dog is to them");
    private static final List<String> MARKETS = List.of("US", "UK", "Canada", "Australia", "Ireland");

    private final Client client;
    private final Example example;
    private final Map<String, String> pages = new LinkedHashMap<>();

    private Pictures(Client client) {
        this.client = client;
        this.example = new Example(client);
    }

    public static void main(String... words) throws Exception {
        try (var product = Product.start(Path.of(words[0]));
                var playwright = Playwright.create()) {
            var pictures = new Pictures(Client.of(product));
            pictures.choose();
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv("CHROMIUM")))
                    .setArgs(List.of("--no-sandbox"));
            try (var browser = playwright.chromium().launch(options)) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    pictures.take(browser, scheme, product.url(), Files.createDirectories(Path.of(words[1])));
                }
            }
        }
    }

    /** The pages, by the names of their pictures, and what they show. */
    private void choose() throws IOException, InterruptedException {
        var draft = key(client.post("/api/plans", example.draft("Which reason to switch", 4)));
        var running = key(client.json("/api/plans/" + example.running("Why a scoop a day", 4, 18)));
        for (var market : MARKETS) {
            for (var question : QUESTIONS) {
                var plan = client.post("/api/plans", example.draft("%s, %s".formatted(question, market), 4)).path("id").asString();
                if (question.length() % 2 == 0) {
                    client.post("/api/plans/%s/compilation".formatted(plan), Map.of());
                }
            }
        }
        pages.put("home", "/");
        pages.put("wizard-angles", "/plans/%s/angles".formatted(draft));
        pages.put("wizard-templates", "/plans/%s/templates".formatted(draft));
        pages.put("wizard-review", "/plans/%s/review".formatted(draft));
        pages.put("plans", "/plans");
        pages.put("beliefs", "/beliefs");
        pages.put("plan", "/plans/" + running);
        pages.put("results", "/plans/%s/results".formatted(running));
        pages.put("results-of-all", "/results");
        pages.put("brief", "/plans/%s/brief".formatted(running));
        pages.put("report", "/plans/%s/report".formatted(running));
    }

    private static String key(JsonNode plan) {
        return plan.path("key").asString();
    }

    private void take(Browser browser, ColorScheme scheme, String url, Path folder) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of("Cookie", client.credential("/").replace("Cookie: ", "")));
        try (BrowserContext context = browser.newContext(options)) {
            var page = context.newPage();
            pages.forEach((name, path) -> {
                page.navigate(url + path);
                var file = "%s-%s.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT));
                page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file)));
                System.out.println(file);
            });
        }
    }
}
