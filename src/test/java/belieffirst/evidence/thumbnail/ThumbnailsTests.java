package belieffirst.evidence.thumbnail;

import static belieffirst.testing.FakeGraph.held;
import static belieffirst.testing.FakeGraph.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.evidence.structure.AccountsWereRead;
import belieffirst.testing.EachHome;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.FakeGraph.Reply;
import belieffirst.testing.Patience;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Thumbnails of ads, from Meta to the page of results. */
@EachHome(Thumbnails.class)
@ProductTest
class ThumbnailsTests {

    private static final Pattern PICTURE =
            Pattern.compile("<img class=\"thumbnail\" src=\"([^\"]+)\" alt=\"Thumbnail of [^\"]+\"");

    private final MockMvcTester client;
    private final ThumbnailListener listener;
    private final ThumbnailClient pictures;
    private final PicturedAccount account;

    ThumbnailsTests(MockMvcTester client, ThumbnailListener listener, ThumbnailClient pictures, BeanFactory beans) {
        this.client = client;
        this.listener = listener;
        this.pictures = pictures;
        this.account = PicturedAccount.of(beans);
    }

    @Test
    void standBesideTheirAdsAndComeFromOurOwnAddress() {
        account.shows(ok("GIF89a and what follows"));
        account.deliverShowing("1");
        var visitor = new Visitor(client, account.team().viewer());

        Patience.until(Duration.ofSeconds(20), "the thumbnail is shown", () -> shows(visitor));
        var address = shown(visitor);
        var answer = visitor.get(address);

        assertThat(address).startsWith("/results/thumbnails/");
        assertThat(answer).hasStatusOk().hasContentType("image/gif").bodyText().startsWith("GIF89a");
        assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Cache-Control"))
                .contains("max-age=31536000", "private", "immutable");
        assertThat(new Visitor(client, account.people().newOrganization().owner()).get(address))
                .hasStatus(404);
        assertThat(account.asked()).singleElement().asString().endsWith(" null");
    }

    @Test
    void areFetchedAgainForAnotherCreativeAlone() {
        account.deliver(1);
        var visitor = new Visitor(client, account.team().owner());
        fetch("1", ok("GIF89a first"));
        var first = shown(visitor);

        fetch("1", ok("GIF89a second"));
        assertThat(shown(visitor)).isEqualTo(first);
        assertThat(account.asked()).hasSize(1);

        fetch("2", ok("GIF89a second"));
        var second = shown(visitor);
        assertThat(second).isNotEqualTo(first);
        assertThat(visitor.get(second)).bodyText().isEqualTo("GIF89a second");
        assertThat(visitor.get(first)).hasStatus(404);
    }

    @Test
    void areNotFetchedForACreativeWithoutAnId() {
        account.shows(ok("GIF89a"));
        account.deliverShowing("x".repeat(65));
        account.deliverShowing("2");

        Patience.until(
                Duration.ofSeconds(20),
                "the thumbnail is shown",
                () -> shows(new Visitor(client, account.team().owner())));
        assertThat(account.asked()).hasSize(1);
    }

    @Test
    void areNeitherTooLargeNorOfAnotherTypeNorBehindARedirect() {
        account.deliver(1);
        FakeGraph.SHARED.tell("/elsewhere.gif", ok("GIF89a"));
        var replies = List.of(
                ok("GIF89a" + "x".repeat(Thumbnail.MOST_BYTES)),
                ok("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "Content-Type", "image/gif"),
                new Reply(302, "", new String[] {"Location", FakeGraph.SHARED.address() + "/elsewhere.gif"}, null),
                new Reply(500, "GIF89a", new String[0], null));
        for (var reply : replies) {
            fetch("1", reply);

            assertThat(shows(new Visitor(client, account.team().owner()))).isFalse();
        }
        assertThat(account.asked()).hasSameSizeAs(replies);
        assertThat(FakeGraph.SHARED.asked("/elsewhere.gif")).isEmpty();
    }

    /** Synchronous, this would wait for a picture that comes only afterwards. */
    @Test
    void holdNoReadingUp() {
        account.deliver(1);
        var gate = new CountDownLatch(1);
        account.shows(held(gate, "GIF89a"));

        account.people().as(account.team().owner(), () -> {
            listener.begin(new AccountsWereRead(account.thumbnails(1)));
            return account;
        });
        gate.countDown();

        var visitor = new Visitor(client, account.team().owner());
        Patience.until(Duration.ofSeconds(20), "the thumbnail is shown", () -> shows(visitor));
        assertThat(account.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://scontent.xx.fbcdn.net/a.jpg",
                "https://fbcdn.net.example.com/a.jpg",
                "https://fbcdn.net@example.com/a.jpg",
                "https://me@scontent.fbcdn.net/a.jpg",
                "https://scontent.fbcdn.net:8443/a.jpg",
                "https://xfbcdn.net/a.jpg",
                "https://127.0.0.1/a.jpg",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/a.jpg",
                "file:///etc/passwd",
                "//scontent.fbcdn.net/a.jpg",
                "no address"
            })
    void comeFromNoOtherHost(String address) {
        assertThat(pictures.fetch(address)).isEmpty();
    }

    @Test
    void comeFromWhereMetaKeepsPictures() {
        assertThat(ThumbnailClient.isOfPictures(URI.create("https://scontent.xx.fbcdn.net/v/t45/a.jpg?oh=1")))
                .isTrue();
    }

    /** Whoever answers for the names of Meta's hosts cannot lead us to a machine of this network. */
    @Test
    void comeFromNoPrivateAddress() {
        account.shows(ok("GIF89a"));

        assertThatExceptionOfType(FilteredHostException.class)
                .isThrownBy(() -> pictures.fetchFromOutside(URI.create(account.address(0))));
        assertThat(account.asked()).isEmpty();
    }

    private void fetch(String creative, Reply reply) {
        account.shows(reply);
        account.fetch(List.of(account.thumbnail(0, creative, account.address(0))));
    }

    private boolean shows(Visitor visitor) {
        return PICTURE.matcher(results(visitor)).find();
    }

    private String shown(Visitor visitor) {
        var found = PICTURE.matcher(results(visitor));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String results(Visitor visitor) {
        return Visitor.text(visitor.get(
                "/plans/%s/results?days=all".formatted(account.plan().plan().key())));
    }
}
