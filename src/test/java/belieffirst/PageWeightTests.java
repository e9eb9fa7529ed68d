package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Browser;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;
import org.junit.jupiter.api.Test;

/** The weight of a page: what a browser asks for, and how many bytes travel. */
@ProductTest
class PageWeightTests {

    private final Browser browser;
    private final Server server;

    PageWeightTests(Browser browser, Server server) {
        this.browser = browser;
        this.server = server;
    }

    @Test
    void isFiveRequestsAndSixtyKilobytesAtFirstAndOneRequestThen() {
        try (Page page = browser.visitor()) {
            var travelled = Travelled.on(page);

            page.navigate("/sign-in");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(travelled.requests).hasSizeBetween(3, 5);
            assertThat(travelled.bytes.sum()).isBetween(20_000.0, 60_000.0);

            travelled.begin();
            page.navigate("/help");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(travelled.requests.values()).hasSize(1);
            page.context().close();
        }
    }

    @Test
    void isCompressedAndKeptForGood() throws IOException, InterruptedException {
        var page = get("/sign-in");
        var style = page.body().replaceFirst("(?s).*href=\"(/assets/[^\"]+\\.css)\".*", "$1");

        var known = compressed(style);
        assertThat(known.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(known.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed("/sign-in").headers().firstValue("Content-Encoding"))
                .contains("gzip");
    }

    /** While versions change, a page of one server may ask another for its files. */
    @Test
    void comesFromAnotherVersionTooAndIsNotKeptThen() throws IOException, InterruptedException {
        var other = get("/assets/0123456789abcdef/app.css");

        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("/assets/0123456789abcdef/other.css").statusCode()).isEqualTo(404);
    }

    @Test
    void leadsFromTheOldNameOfTheIconToTheIcon() throws IOException, InterruptedException {
        var icon = get("/favicon.ico");

        assertThat(icon.statusCode()).isEqualTo(302);
        assertThat(icon.headers().firstValue("Location").orElse("")).matches("(.*/)?assets/[0-9a-f]{16}/icon\\.svg");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(server.uri(path)).build(), BodyHandlers.ofString());
        }
    }

    private HttpResponse<byte[]> compressed(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.uri(path)).header("Accept-Encoding", "gzip");
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    /** The bytes that came over the wire, and not from the browser's own memory. */
    private record Travelled(Map<String, String> requests, DoubleAdder bytes) {

        static Travelled on(Page page) {
            var travelled = new Travelled(new LinkedHashMap<>(), new DoubleAdder());
            CDPSession session = page.context().newCDPSession(page);
            session.on("Network.requestWillBeSent", event -> travelled.asked(event));
            session.on("Network.requestServedFromCache", event -> travelled.requests.remove(id(event)));
            session.on("Network.responseReceived", event -> {
                if (event.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) {
                    travelled.requests.remove(id(event));
                }
            });
            session.on(
                    "Network.loadingFinished",
                    event -> travelled.bytes.add(event.get("encodedDataLength").getAsDouble()));
            session.send("Network.enable");
            return travelled;
        }

        void begin() {
            requests.clear();
            bytes.reset();
        }

        private void asked(JsonObject event) {
            var url = event.getAsJsonObject("request").get("url").getAsString();
            if (url.startsWith("http")) {
                requests.put(id(event), url);
            }
        }

        private static String id(JsonObject event) {
            return event.get("requestId").getAsString();
        }
    }
}
