package belieffirst.operating;

import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The settings by which the product speaks TLS by itself: a certificate and its key, as PEM files. They are read again when they
 * change, so that a renewed certificate needs no new start. With TLS comes HTTP/2.
 */
class TlsSettings implements EnvironmentPostProcessor {

    private static final String CERTIFICATE = "BELIEF_FIRST_TLS_CERTIFICATE";
    private static final String KEY = "BELIEF_FIRST_TLS_KEY";
    private static final String BUNDLE = "spring.ssl.bundle.pem.site.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var certificate = environment.getProperty(CERTIFICATE, "");
        var key = environment.getProperty(KEY, "");
        if (certificate.isEmpty() && key.isEmpty()) {
            return;
        }
        requirePair(certificate, key);
        environment.getPropertySources().addLast(new MapPropertySource("tls", properties(certificate, key)));
    }

    private static Map<String, Object> properties(String certificate, String key) {
        return Map.of(
                "server.ssl.bundle",
                "site",
                "server.http2.enabled",
                true,
                BUNDLE + "reload-on-update",
                true,
                BUNDLE + "options.enabled-protocols",
                "TLSv1.3,TLSv1.2",
                BUNDLE + "keystore.certificate",
                file(certificate),
                BUNDLE + "keystore.private-key",
                file(key));
    }

    private static void requirePair(String certificate, String key) {
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new StartRefused("%s and %s belong together: set both, or neither.".formatted(CERTIFICATE, KEY));
        }
        require(
                CERTIFICATE,
                certificate,
                "certificate",
                pem -> !pem.getCertificates().isEmpty());
        require(KEY, key, "private key", pem -> pem.getPrivateKey() != null);
    }

    private static void require(String setting, String file, String what, Predicate<PemContent> isThere) {
        if (!holds(file, isThere)) {
            throw new StartRefused(
                    "%s names %s, where no %s can be read: it has to be a PEM file that the product may read."
                            .formatted(setting, file, what));
        }
    }

    private static boolean holds(String file, Predicate<PemContent> isThere) {
        try {
            return isThere.test(PemContent.load(Path.of(file)));
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    private static String file(String path) {
        return Path.of(path).toAbsolutePath().toUri().toString();
    }
}
