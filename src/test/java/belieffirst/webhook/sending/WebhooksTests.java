package belieffirst.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Cursor;
import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Receiver;
import belieffirst.testing.Superuser;
import belieffirst.webhook.Deliveries;
import belieffirst.webhook.Endpoints;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The messages that an endpoint gets, and how it knows that the product tells it. */
@EachHome
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = Targets.SETTING + "=true")
class WebhooksTests {

    private final Bench bench;
    private final People people;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final JdbcClient superuser;
    private final Member owner;
    private final Receiver receiver = new Receiver();
    private @Nullable Groundwork ground;

    WebhooksTests(Bench bench, People people, Endpoints endpoints, Deliveries deliveries, DataFolder folder)
            throws IOException {
        this.bench = bench;
        this.people = people;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void tellsOfACompilationInAMessageThatTheSecretVerifies() throws Exception {
        var fresh = bench.endpoint(owner, receiver.url());
        var plan = compiled();

        var messages = receiver.await(2);
        assertThat(receiver.types()).containsExactlyInAnyOrder("plan.compiled", "plan.status_changed");
        for (var message : messages) {
            assertThat(message.signature())
                    .isEqualTo(signed(message, fresh.secret().value()));
            assertThat(message.data().path("plan_key").asString()).isEqualTo(plan.key());
            assertThat(message.json().path("timestamp").asString()).matches("20..-..-..T..:..:..\\....Z");
        }
        assertThat(of("plan.compiled").data().path("digest").asString()).startsWith("sha256:");
        assertThat(of("plan.status_changed").data().path("status").asString()).isEqualTo("ready");
    }

    @Test
    void signsWithBothSecretsForADay() throws Exception {
        var first = bench.endpoint(owner, receiver.url());
        var second = people.as(owner, () -> endpoints.rotate(first.endpoint().id()));
        compiled();
        for (var message : receiver.await(2)) {
            assertThat(message.signature())
                    .isEqualTo(signed(message, second.secret().value()) + " "
                            + signed(message, first.secret().value()));
        }

        superuser
                .sql("update webhook_endpoints set previous_until = now() where id = ?")
                .param(first.endpoint().id().value())
                .update();
        compiled();
        assertThat(receiver.await(4).getLast().signature())
                .isEqualTo(signed(receiver.messages().getLast(), second.secret().value()));
    }

    @Test
    void writesItsSecretNowhere(CapturedOutput output) {
        var fresh = bench.endpoint(owner, receiver.url());
        var next = people.as(owner, () -> endpoints.rotate(fresh.endpoint().id()));
        receiver.reply(500);
        compiled();
        receiver.await(2);

        for (var secret : List.of(fresh.secret(), next.secret())) {
            assertThat(secret.toString()).doesNotContain(secret.value().substring(6));
            assertThat(output.getAll()).doesNotContain(secret.value().substring(6));
            assertThat(Superuser.rowsOf(owner.organization(), superuser))
                    .doesNotContain(secret.value().substring(6));
        }
        assertThat(superuser
                        .sql(
                                "select coalesce(string_agg(l::text, ''), '') from audit_log l where subject = 'webhook endpoint' and organization_id = ?")
                        .param(owner.organization())
                        .query(String.class)
                        .single())
                .contains("Ad maker", receiver.url())
                .doesNotContain("sealed");
    }

    @Test
    void tellsNobodyOfAnotherOrganizationAndNothingThatWasNotChosen() {
        var other = people.newOrganization().owner();
        var theirs = bench.endpoint(other, receiver.url() + "/theirs").endpoint();
        try (var ours = new Receiver()) {
            bench.endpoint(owner, ours.url());
            compiled();
            ours.await(2);
        }

        assertThat(receiver.messages()).isEmpty();
        assertThat(people.as(other, () -> deliveries.list(theirs.id(), Cursor.START, 9))
                        .items())
                .isEmpty();
    }

    private Plan compiled() {
        if (ground == null) {
            ground = bench.lay(owner, 2);
        }
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        return plan;
    }

    private Receiver.Message of(String type) {
        return receiver.messages().stream()
                .filter(message -> message.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** By the specification's words and none of its libraries. */
    private static String signed(Receiver.Message message, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var content = "%s.%s.%s".formatted(message.id(), message.timestamp(), message.body());
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }
}
