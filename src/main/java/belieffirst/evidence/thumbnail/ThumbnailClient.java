package belieffirst.evidence.thumbnail;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;

/**
 * The client that fetches pictures: by https from the hosts on which Meta keeps them, at public addresses alone, or from the address
 * that is set for Meta itself. It follows no redirect, sends no token, and reads no more than a thumbnail may have.
 */
@Component
class ThumbnailClient {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration READING = Duration.ofSeconds(5);
    private static final String PICTURE_HOSTS = "([a-z0-9-]+\\.)+fbcdn\\.net";

    private final URI meta;
    private final Supplier<RestClient> ofMeta = client(InetAddressFilter.all());
    private final Supplier<RestClient> ofPictures = client(InetAddressFilter.externalAddresses());

    ThumbnailClient(Environment environment) {
        this.meta = URI.create(environment.getRequiredProperty("belief-first.meta.address"));
    }

    /** Empty where there is none that we would show; fails where whoever keeps it does not hand it out. */
    Optional<Thumbnail> fetch(String address) {
        try {
            var uri = new URI(address);
            if (isOfMeta(uri)) {
                return fetch(ofMeta.get(), uri);
            }
            return isOfPictures(uri) ? fetchFromOutside(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    Optional<Thumbnail> fetchFromOutside(URI uri) {
        return fetch(ofPictures.get(), uri);
    }

    /** The same scheme, host and port. */
    private boolean isOfMeta(URI uri) {
        return uri.getRawUserInfo() == null
                && String.valueOf(uri.getScheme()).equals(meta.getScheme())
                && String.valueOf(uri.getHost()).equals(meta.getHost())
                && uri.getPort() == meta.getPort();
    }

    static boolean isOfPictures(URI uri) {
        return "https".equals(uri.getScheme())
                && uri.getRawUserInfo() == null
                && (uri.getPort() == -1 || uri.getPort() == 443)
                && String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT).matches(PICTURE_HOSTS);
    }

    private static Optional<Thumbnail> fetch(RestClient client, URI uri) {
        return client.get().uri(uri).exchangeForRequiredValue((_, answer) -> {
            if (answer.getStatusCode().value() != 200) {
                throw new IOException("No picture, but status " + answer.getStatusCode());
            }
            return Thumbnail.of(start(answer.getBody()));
        });
    }

    private static byte[] start(InputStream body) throws IOException {
        return body.readNBytes(Thumbnail.MOST_BYTES + 1);
    }

    private static Supplier<RestClient> client(InetAddressFilter addresses) {
        return SingletonSupplier.of(() -> RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.httpComponents()
                        .build(HttpClientSettings.defaults()
                                .withRedirects(HttpRedirects.DONT_FOLLOW)
                                .withTimeouts(CONNECTING, READING)
                                .withInetAddressFilter(addresses)))
                .build());
    }
}
