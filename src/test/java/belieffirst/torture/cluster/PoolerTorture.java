package belieffirst.torture.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.CookieClient;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import belieffirst.torture.BrandWriter;
import belieffirst.torture.Figures;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The product behind pgbouncer in transaction mode, where each transaction may meet another session of PostgreSQL. */
class PoolerTorture {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("/sign-in/link/\\S+");
    private static final int DAYS = 20;

    private final Path home = FreshHome.embedded();
    private final CookieClient browser = new CookieClient();

    @AfterEach
    void remove() {
        FreshHome.remove(home);
    }

    /** Writes of the API, results that go through temporary tables, and exports of one moment, all on three sessions. */
    @Test
    void worksWhereTransactionsShareSessions() throws IOException, InterruptedException {
        try (var cluster = new PatroniCluster();
                var product = Product.start(home, cluster.byBouncer())) {
            var api = product.api(home);
            signIn(product);
            try (var writer = new BrandWriter(api, 4)) {
                for (var day = 1; day <= DAYS; day++) {
                    sendResults(api, day);
                    export(product.address());
                }
                Patience.until(
                        SOON, "many are written", () -> writer.acknowledged().size() > 200);
                writer.end();
                assertThat(writer.strange()).isEmpty();
                assertThat(writer.unread()).isZero();
                new Figures("pooler")
                        .say("writes acknowledged", writer.acknowledged().size())
                        .say("exports", DAYS);
            }
            assertThat(cluster.superuser("belief_first")
                            .sql("select count(*) from ad_performance")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(DAYS);
            assertThat(cluster.sessions()).isBetween(1, PatroniCluster.POOLED);
        }
    }

    private void signIn(Product product) throws IOException, InterruptedException {
        var link = LINK.matcher(product.output());
        assertThat(link.find()).isTrue();
        assertThat(browser.press(product.address().resolve(link.group())).statusCode())
                .isIn(200, 302, 303);
    }

    private static void sendResults(Api api, int day) {
        var row = """
                {"rows": [{"ad_id": "1", "ad_name": "An ad", "day": "2026-10-%02d", "spend": "3.00", "currency": "USD",
                           "impressions": 100, "purchases": 1}]}
                """.formatted(day);
        var answer = api.post("/api/results", row);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void export(URI server) throws IOException, InterruptedException {
        var answer = browser.send(
                server.resolve("/settings/organization"), server.resolve("/settings/organization/export"), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
