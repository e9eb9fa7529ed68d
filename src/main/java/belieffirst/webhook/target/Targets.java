package belieffirst.webhook.target;

import belieffirst.kernel.Refusal;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The rule on where messages may go: to public addresses by https, unless the deployment allows its own network.
 *
 * <p>An address is checked as it is written when somebody saves it, and as it resolves at every attempt.
 */
@Component
public class Targets {

    public static final String SETTING = "belief-first.webhooks.private-targets";

    /** Every text that a browser or a C library reads as an IPv4 address, also in octal, hex or as one number. */
    private static final String NUMERIC = "(?i)[0-9.]+|([0-9]+\\.|0x[0-9a-f]*\\.)*0x[0-9a-f]*\\.?|\\[.*]";

    private static final String PLAIN_IPV4 =
            "(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})\\.(0|[1-9][0-9]{0,2})";

    /** Also without the addresses of IPv6 that wrap one of IPv4: 6to4, Teredo, and all that is not of the public network 2000::/3. */
    private static final InetAddressFilter PUBLIC = InetAddressFilter.externalAddresses()
            .and(InetAddressFilter.adapt(
                    address -> address instanceof Inet4Address || (address.getAddress()[0] & 0xE0) == 0x20))
            .andNot("2002::/16", "2001::/32");

    private final boolean privateToo;

    public Targets(Environment environment) {
        this.privateToo = environment.getProperty(SETTING, Boolean.class, false);
    }

    /** Refuses an address that no message may go to, with a sentence for the field {@code url}. */
    public void check(String url) {
        var uri = parsed(url);
        if (!privateToo && !"https".equals(uri.getScheme())) {
            throw refused("Give an address that begins with https://.");
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        if (!privateToo && (host.matches("(.*\\.)?localhost\\.?") || (host.matches(NUMERIC) && !isPublic(host)))) {
            throw refused("Messages go to public addresses only. Whoever runs the product can allow its own network.");
        }
    }

    /** The addresses that a name stands for now; none of them unless a message may go to every one. */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (!allows(address)) {
                throw new PrivateTarget();
            }
        }
        return addresses;
    }

    boolean allows(InetAddress address) {
        return privateToo || PUBLIC.matches(address);
    }

    private static URI parsed(String url) {
        try {
            var uri = new URI(url);
            if (uri.getHost() == null
                    || !String.valueOf(uri.getScheme()).matches("https?")
                    || uri.getPort() == 0
                    || uri.getPort() > 65_535) {
                throw refused("Give an address such as https://example.com/hooks.");
            }
            if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw refused("Leave out the user name, the password and the part behind #.");
            }
            return uri;
        } catch (URISyntaxException _) {
            throw refused("Give an address such as https://example.com/hooks.");
        }
    }

    /** A literal asks no name server. */
    private static boolean isPublic(String literal) {
        try {
            return (literal.startsWith("[") || literal.matches(PLAIN_IPV4))
                    && PUBLIC.matches(InetAddress.getByName(literal));
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static Refusal refused(String sentence) {
        return new Refusal.Invalid(Map.of("url", sentence));
    }
}
