package belieffirst.access.web.security;

import belieffirst.access.account.MailSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The product's own address as its users know it: the one that is set, else the one that a request names. */
@Component
class OwnAddress {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String site;

    OwnAddress(MailSettings settings) {
        this.site = settings.site().replaceFirst("/+$", "");
    }

    String of(HttpServletRequest request, String path) {
        return (site.isEmpty() ? asked(request) : site) + path;
    }

    /**
     * Whether a page of ours sent a request. Where no address is set, only a page of this machine counts: a name that a request
     * calls us by may be an attacker's, who made it lead here.
     */
    boolean isOrigin(String origin, HttpServletRequest request) {
        return origin.equals(site) || (LOCAL.contains(request.getServerName()) && origin.equals(asked(request)));
    }

    private static String asked(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(null)
                .toUriString();
    }
}
