package belieffirst.testing;

import java.net.URI;
import org.springframework.core.env.Environment;

/** The address at which the product under test answers. */
public class Server {

    private final Environment environment;

    Server(Environment environment) {
        this.environment = environment;
    }

    /** An address of the product, from its path. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }

    /** A program that sends this token; an empty one sends none. */
    public Api api(String token) {
        return new Api(uri(""), token);
    }

    /** A software agent that sends this token. */
    public Agent agent(String token) {
        return new Agent(uri(""), token);
    }
}
