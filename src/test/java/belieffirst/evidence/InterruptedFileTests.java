package belieffirst.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Browser;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Product;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Kills the product in the middle of keeping a file. */
@ProductTest
class InterruptedFileTests {

    private static final FilePayload EXPORT =
            new FilePayload("export.csv", "text/csv", """
            Ad name,Ad ID,Day,Amount spent (USD)
            Stairs,1,2026-11-01,12.50
            Stairs,1,2026-11-02,8.00
            Fridge,2,2026-11-01,3.25
            """.getBytes(StandardCharsets.UTF_8));

    private final Browser browser;

    InterruptedFileTests(Browser browser) {
        this.browser = browser;
    }

    @Test
    void keepsNothingOfItAndThenAllOfItOnce() throws IOException, InterruptedException {
        var home = FreshHome.next();
        var page = browser.visitor();
        try {
            String shown;
            try (var product = Product.start(home)) {
                shown = read(page, product, home);
                var stall = Stall.of(home);
                press(page, "Keep it");
                stall.awaitRows();
                product.kill();
                stall.end();
            }
            try (var product = Product.start(home)) {
                goesOn(page, product.address().resolve(shown), home);
            }
        } finally {
            page.context().close();
            FreshHome.remove(home);
        }
    }

    /** Sends the file and lets it be read; answers the address of its page. */
    private static String read(Page page, Product product, Path home) throws IOException {
        page.navigate(Product.firstRun(home).required("sign_in_link").asString());
        press(page, "Sign in");
        page.navigate(product.address().resolve("/results/imports").toString());
        page.locator("#file").setInputFiles(EXPORT);
        press(page, "Read the file");
        assertThat(page.getByText("Nothing is kept yet.")).isVisible();
        return URI.create(page.url()).getPath();
    }

    private static void goesOn(Page page, URI shown, Path home) throws IOException {
        var superuser = Superuser.of(home);
        assertThat(count(home)).isZero();
        superuser
                .sql("update ad_imports set beat_at = beat_at - interval '1 minute'")
                .update();

        page.navigate(shown.toString());
        assertThat(page.getByText("Nothing of it was kept, and the file is still here."))
                .isVisible();
        press(page, "Keep it");

        assertThat(page.locator(".notice--ok")).containsText("Kept");
        assertThat(count(home)).isEqualTo(3);
    }

    private static int count(Path home) throws IOException {
        return Superuser.of(home)
                .sql("select count(*) from ad_performance")
                .query(Integer.class)
                .single();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
