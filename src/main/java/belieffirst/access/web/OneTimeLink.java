package belieffirst.access.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A link that was just made, shown this once.
 *
 * @param email whom it is for
 * @param works what it does and for how long, in a sentence
 */
public record OneTimeLink(String email, String address, String works) {

    /** The address of a link, where the product was asked. */
    static String address(String path, String secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build(secret)
                .toString();
    }

    /** Never prints the secret in it. */
    @Override
    public String toString() {
        return "OneTimeLink for " + email;
    }
}
