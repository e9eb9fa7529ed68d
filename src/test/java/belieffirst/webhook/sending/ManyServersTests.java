package belieffirst.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Id;
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
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Several servers send, one is killed, one endpoint is slow: each message is taken once, and lost never. */
@ProductTest
@TestPropertySource(properties = Targets.SETTING + "=true")
class ManyServersTests {

    private final Bench bench;
    private final People people;
    private final Outbox outbox;
    private final Signatures signatures;
    private final Targets targets;
    private final JdbcClient superuser;
    private final Member owner;
    private final Receiver receiver = new Receiver();
    private final Id<Endpoint> endpoint;
    private final ToldEndpoint told;

    ManyServersTests(
            Bench bench,
            People people,
            Outbox outbox,
            Signatures signatures,
            Targets targets,
            Endpoints endpoints,
            Deliveries deliveries,
            DataFolder folder)
            throws IOException {
        this.bench = bench;
        this.people = people;
        this.outbox = outbox;
        this.signatures = signatures;
        this.targets = targets;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
        this.endpoint = bench.endpoint(owner, receiver.url()).endpoint().id();
        this.told = new ToldEndpoint(endpoint, owner, people, endpoints, deliveries, superuser);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    /** A server that took a message and was killed says nothing of it: after a minute another one sends it. */
    @Test
    void losesNothingToAServerThatIsKilled() {
        superuser
                .sql("update webhook_endpoints set busy_until = now() + interval '1 minute' where id = ?")
                .param(endpoint.value())
                .update();
        told.happen(1);
        superuser
                .sql("update webhook_deliveries set attempts = 1 where endpoint_id = ?")
                .param(endpoint.value())
                .update();
        assertThat(outbox.next().map(DueMessage::organization)).isNotEqualTo(Optional.of(owner.organization()));
        assertThat(told.only().state()).isEqualTo(Delivery.State.WAITING);

        superuser
                .sql("update webhook_endpoints set busy_until = now() where id = ?")
                .param(endpoint.value())
                .update();
        told.isAnswered(2);
        assertThat(told.only().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(receiver.messages()).hasSize(1);
    }

    /** What a server says of an attempt that is no longer its own changes nothing. */
    @Test
    void heedsNoAnswerOfAnAttemptThatIsOver() {
        receiver.reply(500);
        told.happen(1);
        told.isAnswered(1);
        var late = new DueMessage(
                told.only().id().value(),
                7,
                owner.organization(),
                receiver.url(),
                told.only().message(),
                "{}",
                "",
                null);

        assertThat(outbox.answered(late, Answer.of(200))).isFalse();
        assertThat(told.only().state()).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void sendsEachMessageOnceAndOneAtATimeWhicheverServersSend() {
        told.happen(60);
        try (var client = new WebhookClient(targets);
                var second = new Sender(outbox, signatures, client);
                var third = new Sender(outbox, signatures, client);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                threads.execute(second::begin);
                threads.execute(third::begin);
            }
            receiver.await(60);
            Patience.until(Duration.ofSeconds(20), "all are taken", () -> told.count("state = 'delivered'") == 60);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }

        assertThat(receiver.messages().stream().map(Receiver.Message::id))
                .hasSize(60)
                .doesNotHaveDuplicates();
        assertThat(receiver.mostAtOnce()).isEqualTo(1);
        assertThat(told.count("attempts = 1")).isEqualTo(60);
    }

    @Test
    void letsNoSlowEndpointDelayAnother() {
        receiver.shut();
        told.happen(30);
        receiver.await(1);
        try (var quick = new Receiver()) {
            var other = people.newOrganization().owner();
            bench.endpoint(other, quick.url());
            bench.compile(other, bench.draft(other, bench.lay(other, 1)).plan().id());
            quick.await(2);
        }
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    void triesAgainWhatWasNotAnsweredInTime() throws IOException {
        var gate = receiver.shut();
        try (var client = new WebhookClient(targets, 300);
                var impatient = new Sender(outbox, signatures, client)) {
            told.happen(1);
            impatient.begin();
            told.isAnswered(1);
            gate.countDown();

            assertThat(told.only().state()).isEqualTo(Delivery.State.WAITING);
            assertThat(told.only().attempts().code()).isNull();
            assertThat(told.only().attempts().trouble()).isEqualTo("No answer came within 15 seconds.");
        }
        told.now("due_at");
        told.isAnswered(2);
        assertThat(told.only().state()).isEqualTo(Delivery.State.DELIVERED);
    }
}
