package belieffirst.evidence.imports;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A kill of the product in the middle of a file. */
@ProductTest
class InterruptedFileTests {

    private static final FilePayload EXPORT =
            new FilePayload("export.csv", "text/csv", """
            Ad name,Ad ID,Day,Amount spent (USD)
            Stairs,1,2026-11-01,12.50
            Stairs,1,2026-11-02,8.00
            Fridge,2,2026-11-01,3.25
            """.getBytes(StandardCharsets.UTF_8));

    private final Page page;
    private final Path home = FreshHome.next();

    InterruptedFileTests(Browser browser) {
        this.page = browser.visitor();
    }

    @AfterEach
    void leave() {
        page.context().close();
        FreshHome.remove(home);
    }

    @Test
    void keepsNothingOfItAndThenAllOfItOnce() throws IOException, InterruptedException {
        try (var product = Product.start(home)) {
            send(product);
            assertThat(page.getByText("Nothing is imported yet.")).isVisible();
            var stall = Stall.ofWriting(home);
            press("Import it");
            killAt(stall, product);
        }
        try (var product = Product.start(home)) {
            comeBack(product);
            press("Import it");
            seeItKept();
        }
    }

    @Test
    void readsItAgainAndThenKeepsIt() throws IOException, InterruptedException {
        try (var product = Product.start(home)) {
            var stall = Stall.ofReading(home);
            send(product);
            killAt(stall, product);
        }
        try (var product = Product.start(home)) {
            comeBack(product);
            press("Read it again");
            assertThat(page.getByText("Nothing is imported yet.")).isVisible();
            press("Import it");
            seeItKept();
        }
    }

    private void send(Product product) throws IOException {
        page.navigate(Product.firstRun(home).required("sign_in_link").asString());
        press("Sign in");
        page.navigate(product.address().resolve("/results/imports").toString());
        page.locator("#file").setInputFiles(EXPORT);
        press("Read the file");
    }

    private static void killAt(Stall stall, Product product) throws InterruptedException {
        stall.await();
        product.kill();
        stall.end();
    }

    /** Nothing is half written, and the import's page says so once nobody worked on it for a while. */
    private void comeBack(Product product) throws IOException {
        assertThat(rows()).isEmpty();
        assertThat(texts("select identity from delivered_ads")).isEmpty();
        var id = texts("update ad_imports set beat_at = beat_at - interval '1 minute' returning id::text")
                .getFirst();
        page.navigate(product.address().resolve("/results/imports/" + id).toString());
        assertThat(page.getByText("Nothing of it was imported, and the file is still here."))
                .isVisible();
    }

    private void seeItKept() throws IOException {
        assertThat(page.locator(".notice--ok")).containsText("Imported");
        assertThat(rows()).containsExactly("1 2026-11-01 12.5", "1 2026-11-02 8", "2 2026-11-01 3.25");
    }

    private List<String> rows() throws IOException {
        return texts("""
                select concat_ws(' ', d.ad_id, p.day, trim_scale(p.spend))
                  from ad_performance p join delivered_ads d on d.id = p.delivered_ad_id order by 1
                """);
    }

    private List<String> texts(String statement) throws IOException {
        return Superuser.of(home)
                .sql(statement)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
