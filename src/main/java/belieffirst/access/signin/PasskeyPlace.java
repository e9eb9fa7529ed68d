package belieffirst.access.signin;

/**
 * The site on which a passkey is valid, as browsers tell sites apart.
 *
 * @param host the name alone: beliefs.example.com
 * @param origin scheme, name and port: https://beliefs.example.com
 */
public record PasskeyPlace(String host, String origin) {}
