package belieffirst.testing;

import belieffirst.access.account.Accounts;
import belieffirst.access.signin.SignInLinks;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, started when first needed; every visitor has cookies of their own. */
public class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Server server;
    private final SignInLinks links;
    private final Accounts accounts;

    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

    Browser(Server server, SignInLinks links, Accounts accounts) {
        this.server = server;
        this.links = links;
        this.accounts = accounts;
    }

    /** A visitor who did not sign in, on a desk: 1280 by 800, light. */
    public Page visitor() {
        return visitor(_ -> {});
    }

    /** A visitor with a window, a colour scheme, or a lack of scripts that the test chooses; close the context afterwards. */
    public Page visitor(Consumer<NewContextOptions> choices) {
        var options =
                new NewContextOptions().setBaseURL(server.uri("").toString()).setViewportSize(1280, 800);
        choices.accept(options);
        BrowserContext context = chromium().newContext(options);
        context.setDefaultTimeout(10_000);
        return context.newPage();
    }

    /** Signs the visitor in by a link, as somebody who has a password and is not asked for one on each page. */
    public Page signIn(Page visitor, Member member) {
        if (!accounts.hasPassword(member.account())) {
            accounts.setPassword(member.account(), "a wheelbarrow full of otters");
        }
        visitor.navigate("/sign-in/link/" + links.make(member.account(), Duration.ofMinutes(5)));
        visitor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return visitor;
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            playwright = Playwright.create(options);
            var program = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
            chromium = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(Path.of(program))
                            .setArgs(ARGUMENTS));
        }
        return chromium;
    }
}
