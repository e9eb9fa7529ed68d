package belieffirst.testing;

import belieffirst.access.signin.SignInLinks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Files that somebody signed in sends from the page of imports, as a browser does. */
public class Uploads {

    private final Server server;
    private final SignInLinks links;

    Uploads(Server server, SignInLinks links) {
        this.server = server;
        this.links = links;
    }

    /** Answers the path of the page that says what the file is taken for. */
    public String send(Member member, String name, byte[] file) {
        try {
            var client = new CookieClient();
            client.press(server.uri("/sign-in/link/" + links.make(member.account(), Duration.ofMinutes(5))));
            var page = server.uri("/results/imports");
            var answer = client.upload(page, name, file);
            return server.uri("/")
                    .relativize(page.resolve(answer.headers()
                            .firstValue("Location")
                            .orElseThrow(() -> new AssertionError(answer.body()))))
                    .getPath()
                    .replaceFirst("^/?", "/");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }
}
