package belieffirst.access.signin;

/**
 * Where a passkey is good: one site, as browsers tell sites apart.
 *
 * @param host the name alone: beliefs.example.com
 * @param origin scheme, name and port: https://beliefs.example.com
 */
public record PasskeyPlace(String host, String origin) {}
