package belieffirst.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Receiver;
import belieffirst.testing.Superuser;
import belieffirst.webhook.Deliveries;
import belieffirst.webhook.Delivery;
import belieffirst.webhook.Endpoint;
import belieffirst.webhook.Endpoints;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The fate of a message: taken once, tried again, given up, and lost never. */
@ProductTest
@TestPropertySource(properties = Targets.SETTING + "=true")
class DeliveryTests {

    private final People people;
    private final Outbox outbox;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final JdbcClient superuser;
    private final Member owner;
    private final Receiver receiver = new Receiver();
    private final Id<Endpoint> endpoint;
    private final ToldEndpoint told;

    DeliveryTests(
            Bench bench, People people, Outbox outbox, Endpoints endpoints, Deliveries deliveries, DataFolder folder)
            throws IOException {
        this.people = people;
        this.outbox = outbox;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
        this.endpoint = bench.endpoint(owner, receiver.url()).endpoint().id();
        this.told = new ToldEndpoint(endpoint, owner, people, endpoints, deliveries, superuser);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void triesAgainLaterAndLaterWithTheSameId() {
        receiver.reply(500, 503);
        told.happen(1);
        told.isAnswered(1);
        assertThat(told.only().attempts().code()).isEqualTo(500);
        assertThat(told.only().attempts().trouble()).startsWith("It answered 500");
        assertThat(told.secondsToNext()).isBetween(5, 13);
        assertThat(told.health().failingSince()).isNotNull();

        told.now("due_at");
        told.isAnswered(2);
        assertThat(told.secondsToNext()).isBetween(25, 51);
        told.now("due_at");
        told.isAnswered(3);

        assertThat(told.only().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(told.only().attempts().code()).isEqualTo(204);
        assertThat(told.only().attempts().trouble()).isNull();
        assertThat(told.health().failingSince()).isNull();
        assertThat(receiver.messages().stream().map(Receiver.Message::id).distinct())
                .hasSize(1);
    }

    @Test
    void givesUpAfterThreeDaysUntilSomebodySendsAgain() {
        receiver.reply(500, 500);
        told.happen(1);
        told.isAnswered(1);
        superuser
                .sql(
                        "update webhook_deliveries set due_at = now(), asked_at = now() - interval '73 hours' where endpoint_id = ?")
                .param(endpoint.value())
                .update();
        told.isAnswered(2);
        assertThat(told.only().state()).isEqualTo(Delivery.State.GIVEN_UP);

        people.as(owner, () -> deliveries.sendAgain(endpoint, told.only().id()));
        told.isAnswered(3);
        assertThat(told.only().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void turnsOffAnEndpointThatFailedForFiveDaysOrIsGone() {
        receiver.reply(500, 500, 410);
        told.happen(1);
        told.isAnswered(1);
        assertThat(told.health().disabled()).isNull();
        superuser
                .sql("update webhook_endpoints set failing_since = now() - interval '121 hours' where id = ?")
                .param(endpoint.value())
                .update();
        told.now("due_at");
        told.isAnswered(2);
        assertThat(told.health().because()).isEqualTo("failing");
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> people.as(
                        owner, () -> deliveries.sendAgain(endpoint, told.only().id())))
                .withMessageContaining("turn it on");
        told.happen(1);
        assertThat(told.count("true")).isEqualTo(1);

        people.as(owner, () -> endpoints.change(endpoint, null, present -> present.turned(true)));
        assertThat(told.health().failingSince()).isNull();
        told.now("due_at");
        told.isAnswered(3);
        assertThat(told.health().because()).isEqualTo("gone");
    }

    @Test
    void removesWhatIsOldAndGivesUpWhatAnEndpointThatIsOffDidNotGet() {
        told.happen(2);
        receiver.await(2);
        Patience.until(Duration.ofSeconds(20), "taken", () -> told.count("state = 'delivered'") == 2);
        superuser
                .sql("update webhook_deliveries set created_at = now() - interval '31 days' where endpoint_id = ?")
                .param(endpoint.value())
                .update();
        people.as(owner, () -> endpoints.change(endpoint, null, present -> present.turned(false)));
        superuser.sql("""
                        insert into webhook_deliveries (organization_id, endpoint_id, message_id, type, body, asked_at)
                        values (?, ?, gen_random_uuid(), 'run.due', '{}', now() - interval '5 days')
                        """).params(owner.organization(), endpoint.value()).update();
        outbox.tidy();

        assertThat(told.only().state()).isEqualTo(Delivery.State.GIVEN_UP);
    }
}
