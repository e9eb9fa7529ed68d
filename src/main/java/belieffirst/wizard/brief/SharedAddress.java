package belieffirst.wizard.brief;

import belieffirst.access.account.Secrets;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of a link that was just made, shown this once.
 *
 * @param hash what is kept of its secret
 */
public record SharedAddress(String address, String hash) {

    /** One with a secret of its own, where the product was asked. */
    static SharedAddress fresh() {
        var secret = Secrets.random();
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/shared/{secret}")
                .build(secret)
                .toString();
        return new SharedAddress(address, Secrets.fingerprint(secret));
    }

    /** Never prints the secret in it. */
    @Override
    public String toString() {
        return "SharedAddress " + hash;
    }
}
