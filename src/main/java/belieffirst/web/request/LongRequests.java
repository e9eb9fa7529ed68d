package belieffirst.web.request;

/**
 * The requests that wait for something slow. They take no turn of their organization, and behind the API no transaction is held
 * for them: each thing that they do in the database is a transaction of its own, and what was done stays done despite an error.
 */
public interface LongRequests {

    boolean cover(String method, String path);
}
