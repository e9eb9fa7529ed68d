package belieffirst.access.signin;

/**
 * The news that somebody was not let in.
 *
 * @param reason failed, throttled or token
 */
public record SignInRefused(String reason) {}
