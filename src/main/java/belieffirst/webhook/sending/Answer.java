package belieffirst.webhook.sending;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of an attempt.
 *
 * @param code the status of the answer; null when none came
 * @param trouble why the message was not taken, in a sentence; null when it was
 */
record Answer(@Nullable Integer code, @Nullable String trouble) {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;

    static Answer of(int code) {
        if (code >= OK && code < REDIRECT) {
            return new Answer(code, null);
        }
        return new Answer(
                code,
                code >= REDIRECT && code < REFUSED
                        ? "It answered with a redirect, which is not followed: enter the final address."
                        : "It answered %d: an answer of 200 to 299 takes the message.".formatted(code));
    }

    static Answer none(String trouble) {
        return new Answer(null, trouble);
    }

    boolean took() {
        return trouble == null;
    }
}
