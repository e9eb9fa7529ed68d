package belieffirst.access.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that sends links, if there is one.
 *
 * @param host empty when no mail is sent
 * @param port 587 with STARTTLS, unless said otherwise
 * @param user empty for a server that asks for none
 * @param password of the user
 * @param from the sender's address
 * @param tls whether STARTTLS is demanded
 * @param site the product's own address as its users know it; links in mail lead there, whatever a request calls us
 */
@ConfigurationProperties("belief-first.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String site) {

    boolean isSet() {
        return !host.isBlank() && !from.isBlank() && !site.isBlank();
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return host;
    }
}
