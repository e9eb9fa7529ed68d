package belieffirst.evidence.thumbnail;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The client that fetches pictures: by https from the hosts on which Meta keeps them, at public addresses alone, or from the address
 * that is set for Meta itself. It follows no redirect, sends no token, and reads no more than a thumbnail may have.
 */
@Component
class ThumbnailClient {

    private static final Logger log = LoggerFactory.getLogger(ThumbnailClient.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PICTURE_HOSTS = "([a-z0-9-]+\\.)+fbcdn\\.net";

    private final URI meta;
    private final Supplier<RestClient> ofMeta = client(InetAddressFilter.all());
    private final Supplier<RestClient> ofPictures = client(InetAddressFilter.externalAddresses());

    ThumbnailClient(Environment environment) {
        this.meta = URI.create(environment.getRequiredProperty("belief-first.meta.address"));
    }

    /** Empty where there is none that we would show. */
    Optional<Thumbnail> fetch(String address) {
        try {
            var uri = new URI(address);
            if (isOfMeta(uri)) {
                return fetch(ofMeta.get(), uri);
            }
            return isOfPictures(uri) ? fetch(ofPictures.get(), uri) : Optional.empty();
        } catch (URISyntaxException | RestClientException fault) {
            log.debug("A thumbnail could not be fetched", fault);
            return Optional.empty();
        }
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
        return client.get()
                .uri(uri)
                .exchangeForRequiredValue((_, answer) -> answer.getStatusCode().value() == 200
                        ? Thumbnail.of(start(answer.getBody()))
                        : Optional.<Thumbnail>empty());
    }

    private static byte[] start(InputStream body) throws IOException {
        return body.readNBytes(Thumbnail.MOST_BYTES + 1);
    }

    private static Supplier<RestClient> client(InetAddressFilter addresses) {
        return SingletonSupplier.of(() -> RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.httpComponents()
                        .build(HttpClientSettings.defaults()
                                .withRedirects(HttpRedirects.DONT_FOLLOW)
                                .withTimeouts(PATIENCE, PATIENCE)
                                .withInetAddressFilter(addresses)))
                .build());
    }
}
