package belieffirst.evidence.meta;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.evidence.imports.Imports;
import belieffirst.testing.EachHome;
import belieffirst.testing.LaunchedAccount;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks of Meta's, from Meta and from whoever pretends to be Meta. */
@EachHome(MetaHooks.class)
@ProductTest
@TestPropertySource(
        properties = {"belief-first.meta.app-secret=otters", "belief-first.meta.verify-token=a wheelbarrow"})
class MetaHooksTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DAILY = "20 hours";

    private final People people;
    private final Server server;
    private final MetaConnections meta;
    private final MetaConnectionRepository connections;
    private final MetaReadings readings;
    private final Imports imports;
    private final JdbcClient superuser;
    private final Member owner;
    private final String account = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    MetaHooksTests(
            People people,
            Server server,
            MetaConnections meta,
            MetaConnectionRepository connections,
            MetaReadings readings,
            Imports imports,
            DataFolder folder)
            throws IOException {
        this.people = people;
        this.server = server;
        this.meta = meta;
        this.connections = connections;
        this.readings = readings;
        this.imports = imports;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "with_issues_ad_objects | act_",
                "in_process_ad_objects  | ''",
                "creative_fatigue       | ''",
            })
    void makeTheNextReadingDueAndNotWithinAnHourOfTheLast(String field, String prefix) throws Exception {
        connectAndRead();
        assertThat(isDue()).isFalse();

        assertThat(post(body(prefix + account, field)).statusCode()).isEqualTo(200);

        assertThat(isDue()).as("it was read just now").isFalse();
        age("2 hours");
        assertThat(isDue()).isFalse();
        assertThat(post(body(prefix + account, field)).statusCode()).isEqualTo(200);
        assertThat(isDue()).as("noticed after the last reading").isTrue();
    }

    @Test
    void sayNothingOfOtherFieldsAndUnknownAccounts() throws Exception {
        connectAndRead();
        age("2 hours");

        assertThat(post(body(account, "product_set_issue")).statusCode()).isEqualTo(200);
        assertThat(post(body("999", "creative_fatigue")).statusCode()).isEqualTo(200);
        assertThat(post("not json").statusCode()).isEqualTo(200);
        assertThat(post("{\"entry\": 7}").statusCode()).isEqualTo(200);
        assertThat(post(body(account + "'; drop table plans; --", "creative_fatigue"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(isDue()).isFalse();
        assertThat(superuser
                        .sql("select count(*) from app.meta_notices where organization_id = ?")
                        .params(organization())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void areRefusedUnlessMetaSignedExactlyThisBody() throws Exception {
        connectAndRead();
        age("2 hours");
        var body = body(account, "creative_fatigue");
        var right = signature(body, "otters");

        assertThat(send(body, null).statusCode()).isEqualTo(403);
        assertThat(send(body, "").statusCode()).isEqualTo(403);
        assertThat(send(body, "sha256=").statusCode()).isEqualTo(403);
        assertThat(send(body, "sha256=zz").statusCode()).isEqualTo(403);
        assertThat(send(body, right.substring(7)).statusCode()).isEqualTo(403);
        assertThat(send(body, right.replace("sha256", "sha1")).statusCode()).isEqualTo(403);
        assertThat(send(body, signature(body, "badgers")).statusCode()).isEqualTo(403);
        assertThat(send(body + " ", right).statusCode()).isEqualTo(403);

        assertThat(isDue()).isFalse();
        assertThat(send(body, right).statusCode()).isEqualTo(200);
        assertThat(isDue()).isTrue();
    }

    @Test
    void areTakenUpToALimitAndByTwoMethods() throws Exception {
        var long1 = "x".repeat((1 << 20) + 1);

        assertThat(send(long1, signature(long1, "otters")).statusCode()).isEqualTo(413);
        var put = HttpRequest.newBuilder(server.uri("/hooks/meta"))
                .PUT(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        var answer = CLIENT.send(put, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hub.mode=subscribe&hub.verify_token=a+wheelbarrow&hub.challenge=1158201444 | 200 | 1158201444",
                "hub.mode=subscribe&hub.verify_token=a+wheelbarro&hub.challenge=1158201444  | 403 | ''",
                "hub.mode=subscribe&hub.challenge=1158201444                                | 403 | ''",
                "hub.mode=other&hub.verify_token=a+wheelbarrow&hub.challenge=1158201444     | 403 | ''",
                "hub.mode=subscribe&hub.verify_token=a+wheelbarrow                          | 403 | ''",
                "hub.mode=subscribe&hub.verify_token=a+wheelbarrow&hub.challenge=%3Cb%3E    | 403 | ''",
                "''                                                                         | 403 | ''",
            })
    void answerAChallengeToWhoKnowsTheToken(String query, int status, String body) throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(server.uri("/hooks/meta?" + query)).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    }

    @Test
    void areRefusedWhereTheirQueryCannotBeRead() throws Exception {
        var uri = server.uri("/hooks/meta");
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write("GET /hooks/meta?hub.mode=%ZZ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("no-store");
        }
    }

    private void connectAndRead() throws IOException {
        people.as(owner, () -> {
            meta.save(List.of(account), "EAAB1234567890secretZ9", false, true);
            return meta;
        });
        try (var shown = new LaunchedAccount(account)) {
            shown.adSets()
                    .add(new JsonMapper().createObjectNode().put("id", "81").put("name", "Broad"));
            shown.show();
            var id = people.as(owner, readings::begin);
            Patience.until(
                    Duration.ofSeconds(30),
                    "it is read",
                    () -> !people.as(owner, () -> imports.get(id)).isAtWork());
        }
    }

    /** As if its last reading had been so long ago. */
    private void age(String interval) {
        superuser
                .sql("update ad_imports set created_at = created_at - ?::interval where organization_id = ?")
                .params(interval, organization())
                .update();
        superuser
                .sql(
                        "update app.meta_notices set noticed_at = noticed_at - interval '3 hours' where organization_id = ?")
                .params(organization())
                .update();
    }

    private boolean isDue() {
        return connections.due(DAILY).stream()
                .anyMatch(due -> due.organization().equals(organization()));
    }

    private UUID organization() {
        return owner.organization();
    }

    private static String body(String account, String field) {
        return "{\"object\": \"ad_account\", \"entry\": [{\"id\": \"%s\", \"time\": 1, \"changes\": [{\"field\": \"%s\", \"value\": {\"id\": \"7\"}}]}]}"
                .formatted(account, field);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(body, signature(body, "otters"));
    }

    private HttpResponse<String> send(String body, @Nullable String signature) throws Exception {
        var request = HttpRequest.newBuilder(server.uri("/hooks/meta")).POST(HttpRequest.BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("X-Hub-Signature-256", signature);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String signature(String body, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
