package belieffirst.web;

/**
 * Names requests of the API that wait for something slow. No transaction is held for them: each thing that they do in the database
 * is a transaction of its own, and what was done stays done when the answer is an error.
 */
public interface LongRequests {

    boolean cover(String method, String path);
}
