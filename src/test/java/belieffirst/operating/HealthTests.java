package belieffirst.operating;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.operating.health.Readiness;
import belieffirst.testing.EachHome;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EachHome(Readiness.class)
@ProductTest
class HealthTests {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;
    private final JdbcClient jdbc;

    HealthTests(Server server, JdbcClient jdbc) {
        this.server = server;
        this.jdbc = jdbc;
    }

    @Test
    void saysToAnybodyThatItAnswersAndIsReady() throws IOException, InterruptedException {
        for (var path : new String[] {"/health/live", "/health/ready"}) {
            var answer = ask("GET", path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\": \"up\"}");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void takesNothingButQuestions() throws IOException, InterruptedException {
        assertThat(ask("HEAD", "/health/ready").statusCode()).isEqualTo(200);
        assertThat(ask("POST", "/health/ready").statusCode()).isEqualTo(405);
        assertThat(ask("GET", "/health/ready/more").statusCode()).isNotEqualTo(200);
    }

    @Test
    void knowsWhichMigrationsAreMissing() {
        assertThat(jdbc.sql("select app.lacking_steps(array['V001__database_platform.sql', 'V999__of_tomorrow.sql'])")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.uri(path)).method(method, BodyPublishers.noBody());
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
