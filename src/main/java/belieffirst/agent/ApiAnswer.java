package belieffirst.agent;

/**
 * The answer of the API.
 *
 * @param body JSON; empty where there is nothing to say
 */
record ApiAnswer(int status, String body) {

    boolean isRefusal() {
        return status >= 400;
    }

    boolean isEmpty() {
        return body.isEmpty();
    }
}
