package belieffirst.web.request;

/**
 * Names requests that wait for something slow. They take no turn of their organization, and no transaction is held for them behind the API: each thing that they do in the database
 * is a transaction of its own, and what was done stays done when the answer is an error.
 */
public interface LongRequests {

    boolean cover(String method, String path);
}
