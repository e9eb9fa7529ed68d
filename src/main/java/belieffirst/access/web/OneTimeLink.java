package belieffirst.access.web;

/**
 * A link that was just made, shown this once.
 *
 * @param email whom it is for
 * @param works what it does and for how long, in a sentence
 */
public record OneTimeLink(String email, String address, String works) {

    /** Never prints the secret in it. */
    @Override
    public String toString() {
        return "OneTimeLink for " + email;
    }
}
