package belieffirst.wizard.brief;

import belieffirst.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of a link that was just made, shown this once.
 *
 * @param hash what is kept of its secret
 */
public record SharedAddress(String address, String hash) {

    /** Of its secret: 240 bits, which are forty letters, digits and marks. */
    private static final int BYTES = 30;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One with a secret of its own, where the product was asked. */
    static SharedAddress fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/shared/{secret}")
                .build(secret)
                .toString();
        return new SharedAddress(address, Sha256.hex(secret));
    }

    /** Never prints the secret in it. */
    @Override
    public String toString() {
        return "SharedAddress " + hash;
    }
}
