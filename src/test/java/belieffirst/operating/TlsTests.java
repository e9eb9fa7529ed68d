package belieffirst.operating;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.FreshHome;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product with a certificate of its own, and a client that trusts nothing but that one. */
class TlsTests {

    @TempDir
    private Path folder;

    private final Path home = FreshHome.next();

    @Test
    void speaksHttp2OverTlsAndReadsARenewedCertificate() throws Exception {
        var old = PemPair.make(folder);
        var certificate = old.writeCertificate(folder.resolve("site.pem"));
        var key = old.writeKey(folder.resolve("site.key"));
        try (var product = Product.start(home, settings(certificate, key))) {
            assertThat(product.address().getScheme()).isEqualTo("https");

            var answer = signIn(product, old, HttpClient.Version.HTTP_2);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("max-age=31536000"));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("; Secure"));
            assertThat(signIn(product, old, HttpClient.Version.HTTP_1_1).version())
                    .isEqualTo(HttpClient.Version.HTTP_1_1);

            var renewed = PemPair.make(Files.createDirectories(folder.resolve("renewed")));
            renewed.writeKey(key);
            renewed.writeCertificate(certificate);
            Patience.until(Duration.ofSeconds(60), "the new certificate is shown", () -> isTrusted(product, renewed));
        } finally {
            FreshHome.remove(home);
        }
    }

    @Test
    void doesNotStartWithoutAKeyOrWithWhatIsNone() throws Exception {
        var pair = PemPair.make(folder);
        var certificate = pair.writeCertificate(folder.resolve("site.pem"));

        assertThat(refusal(Map.of("BELIEF_FIRST_TLS_CERTIFICATE", certificate.toString())))
                .contains("BELIEF_FIRST_TLS_CERTIFICATE and BELIEF_FIRST_TLS_KEY belong together");
        assertThat(refusal(settings(certificate, certificate)))
                .contains("BELIEF_FIRST_TLS_KEY names " + certificate)
                .doesNotContain("\tat ");
    }

    private String refusal(Map<String, String> settings) throws IOException, InterruptedException {
        try (var product = Product.launchWithSample(home, settings)) {
            assertThat(product.exit()).isEqualTo(1);
            return product.output();
        }
    }

    private Map<String, String> settings(Path certificate, Path key) {
        return Map.of("BELIEF_FIRST_TLS_CERTIFICATE", certificate.toString(), "BELIEF_FIRST_TLS_KEY", key.toString());
    }

    private static boolean isTrusted(Product product, PemPair pair) {
        try {
            return signIn(product, pair, HttpClient.Version.HTTP_2).statusCode() == 200;
        } catch (SSLException _) {
            return false;
        } catch (IOException | InterruptedException | GeneralSecurityException fault) {
            throw new AssertionError(fault);
        }
    }

    private static HttpResponse<String> signIn(Product product, PemPair pair, HttpClient.Version version)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (var client = HttpClient.newBuilder()
                .version(version)
                .sslContext(pair.trusted())
                .build()) {
            var page = URI.create(product.address() + "/sign-in");
            return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        }
    }
}
