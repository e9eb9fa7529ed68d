package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.FreshHome;
import belieffirst.testing.Product;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A kill of the product in the middle of an import that a program sent. */
class InterruptedImportTests {

    private static final String ROWS =
            "{\"rows\": [{\"ad_id\": \"1\", \"ad_name\": \"Ad\", \"day\": \"2026-11-01\", \"spend\": \"1.00\", \"currency\": \"USD\"}]}";

    @Test
    void leavesNothingOfAnImportThatWasKilled() throws IOException, InterruptedException {
        var home = FreshHome.next();
        try (var product = Product.start(home)) {
            var stall = Stall.ofWriting(home);
            Thread.ofPlatform().daemon().start(() -> send(product, home));
            stall.await();
            product.kill();
        }
        try (var _ = Product.start(home)) {
            assertThat(Superuser.of(home)
                            .sql(
                                    "select (select count(*) from ad_performance) + (select count(*) from delivered_ads) + (select count(*) from ad_imports)")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        FreshHome.remove(home);
    }

    private static void send(Product product, Path home) {
        try {
            product.api(home).post("/api/results", ROWS);
        } catch (IOException | RuntimeException _) {
            Thread.currentThread().interrupt();
        }
    }
}
