package belieffirst.torture.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import belieffirst.torture.BrandWriter;
import belieffirst.torture.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers of the product on a cluster whose primary is killed five times under a stream of writes. */
class ClusterTorture {

    private static final int ROUNDS = 5;
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Path HOME = FreshHome.embedded();
    private static final Path OTHER_HOME = FreshHome.embedded();

    private static PatroniCluster cluster;

    private final Figures figures = new Figures("cluster");

    @BeforeAll
    static void startCluster() throws IOException {
        cluster = new PatroniCluster();
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
        FreshHome.remove(HOME);
        FreshHome.remove(OTHER_HOME);
    }

    @Test
    void losesNoWriteToAPrimaryThatIsKilled() throws IOException {
        try (var proxied = Product.start(HOME, cluster.byProxy(true));
                var direct = Product.start(OTHER_HOME, cluster.byDriver())) {
            var token = Product.firstRun(HOME).required("api_token").asString();
            var written = killRounds(new Api(proxied.address(), token), new Api(direct.address(), token));
            var kept = cluster.superuser("belief_first")
                    .sql("select id || ' ' || name from brands")
                    .query(String.class)
                    .list();
            var lost = new HashSet<>(written);
            kept.forEach(lost::remove);
            figures.say("writes acknowledged", written.size()).say("writes lost", lost.size());
            assertThat(lost).isEmpty();
            assertThat(kept.stream().map(brand -> brand.substring(brand.indexOf(' '))))
                    .doesNotHaveDuplicates();
        }
    }

    private Set<String> killRounds(Api proxied, Api direct) throws IOException {
        try (var first = new BrandWriter(proxied, 2);
                var second = new BrandWriter(direct, 2)) {
            for (var round = 1; round <= ROUNDS; round++) {
                kill(round, first, second);
            }
            first.end();
            second.end();
            assertThat(first.strange()).isEmpty();
            assertThat(second.strange()).isEmpty();
            figures.say("writes sent again", first.repeated() + second.repeated())
                    .say("own writes not read at once", first.unread() + second.unread());
            assertThat(first.unread() + second.unread()).isZero();
            var written = new HashSet<>(first.acknowledged());
            written.addAll(second.acknowledged());
            return written;
        }
    }

    /** In turn the whole machine and PostgreSQL alone. */
    private void kill(int round, BrandWriter first, BrandWriter second) throws IOException {
        awaitWrites("both write", first, second);
        first.longestGap();
        second.longestGap();
        var primary = cluster.primary();
        if (round % 2 == 1) {
            primary.loseMachine();
        } else {
            primary.losePostgres();
        }
        awaitWrites("both write again", first, second);
        var longest = Stream.of(first.longestGap(), second.longestGap()).max(Comparator.naturalOrder());
        figures.say("round %d (s without an acknowledgement)".formatted(round), longest.orElseThrow());
        cluster.restore();
        cluster.awaitWhole();
    }

    /** Waits until each has written some fifty times more. */
    private static void awaitWrites(String what, BrandWriter first, BrandWriter second) {
        var before = Map.of(
                first,
                first.acknowledged().size(),
                second,
                second.acknowledged().size());
        Patience.until(
                RECOVERY,
                what,
                () -> before.keySet().stream()
                        .allMatch(writer -> writer.acknowledged().size() > before.get(writer) + 50));
    }
}
