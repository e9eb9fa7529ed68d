package belieffirst.evidence.thumbnail;

import static belieffirst.testing.FakeGraph.ok;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.FakeGraph.Reply;
import belieffirst.testing.ProductTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Thumbnails of many ads: which are fetched after one reading, and when that ends. */
@ProductTest
class MissingThumbnailsTests {

    private static final Reply FAILURE = new Reply(500, "", new String[0], null);

    private final Thumbnails thumbnails;
    private final ThumbnailClient client;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final PicturedAccount account;

    MissingThumbnailsTests(
            Thumbnails thumbnails,
            ThumbnailClient client,
            JdbcClient jdbc,
            TransactionOperations transactions,
            BeanFactory beans) {
        this.thumbnails = thumbnails;
        this.client = client;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.account = PicturedAccount.of(beans);
    }

    @Test
    void areKeptManyAtOnce() {
        account.deliver(45);
        account.shows(ok("GIF89a"));

        account.fetch(account.thumbnails(45));

        assertThat(told("select count(*) from ad_thumbnails")).isEqualTo(45);
        assertThat(told("select count(distinct xmin::text) from ad_thumbnails")).isEqualTo(3);
    }

    @Test
    void areOthersAfterTheNextReading() {
        var many = MissingThumbnails.MOST + 50;
        account.deliver(many);
        account.shows(ok("no picture"));

        account.fetch(account.thumbnails(many));
        assertThat(account.asked()).hasSize(MissingThumbnails.MOST);

        account.fetch(account.thumbnails(many));
        assertThat(new HashSet<>(account.asked())).hasSizeGreaterThan(MissingThumbnails.MOST);
    }

    @Test
    void waitForTheNextReadingAfterFailuresInARow() {
        account.deliver(9);
        account.shows(FAILURE);

        account.fetch(account.thumbnails(9));

        assertThat(account.asked()).hasSize(MissingThumbnails.MOST_FAILURES);
    }

    @Test
    void goOnAfterAFailure() {
        account.deliver(12);
        account.shows(Stream.generate(() -> Stream.of(FAILURE, ok("GIF89a")))
                .limit(6)
                .flatMap(Function.identity())
                .toArray(Reply[]::new));

        account.fetch(account.thumbnails(12));

        assertThat(account.asked()).hasSize(12);
        assertThat(told("select count(*) from ad_thumbnails")).isEqualTo(6);
    }

    @Test
    void endAfterTwoMinutes() {
        account.deliver(9);
        account.shows(ok("GIF89a"));
        var minutes = new AtomicInteger();
        InstantSource aMinuteEachTime = () -> Instant.EPOCH.plus(Duration.ofMinutes(minutes.getAndIncrement()));

        account.fetch(
                new MissingThumbnails(thumbnails, client, aMinuteEachTime.withZone(ZoneOffset.UTC)),
                account.thumbnails(9));

        assertThat(account.asked()).hasSize(2);
        assertThat(told("select count(*) from ad_thumbnails")).isEqualTo(2);
    }

    private long told(String query) {
        return account.people()
                .as(
                        account.team().owner(),
                        () -> transactions.execute(
                                _ -> jdbc.sql(query).query(Long.class).single()));
    }
}
