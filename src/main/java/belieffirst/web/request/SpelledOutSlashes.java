package belieffirst.web.request;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Slashes that an address spells out, {@code %2F} and {@code %5C}, as the server passes them on: {@link ReadableRequests} refuses
 * them, and says so as everywhere. The server's own refusal is a page of HTML, also for the API.
 */
@Configuration(proxyBeanMethods = false)
class SpelledOutSlashes {

    @Bean
    TomcatConnectorCustomizer spelledOutSlashesPassed() {
        var passed = EncodedSolidusHandling.PASS_THROUGH.getValue();
        return connector -> {
            connector.setEncodedSolidusHandling(passed);
            connector.setEncodedReverseSolidusHandling(passed);
        };
    }
}
