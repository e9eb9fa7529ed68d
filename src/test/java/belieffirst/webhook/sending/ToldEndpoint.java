package belieffirst.webhook.sending;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.webhook.Deliveries;
import belieffirst.webhook.Delivery;
import belieffirst.webhook.Endpoint;
import belieffirst.webhook.Endpoints;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An endpoint, what is to be told there, and what became of it. */
record ToldEndpoint(
        Id<Endpoint> endpoint,
        Member owner,
        People people,
        Endpoints endpoints,
        Deliveries deliveries,
        JdbcClient superuser) {

    void happen(int times) {
        for (var i = 0; i < times; i++) {
            superuser
                    .sql("select app.tell_webhooks(?, ?, 'plan.compiled', '{\"number\": 1}')::text")
                    .params(owner.organization(), UUID.randomUUID())
                    .query(String.class)
                    .optional();
        }
    }

    void isAnswered(int attempts) {
        Patience.until(
                Duration.ofSeconds(20),
                "attempt %d was answered".formatted(attempts),
                () -> count(
                                "attempts = %d and exists (select from webhook_endpoints e where e.id = endpoint_id and e.busy_until <= clock_timestamp() and e.busy_until >= answered_at)"
                                        .formatted(attempts))
                        == 1);
    }

    void now(String column) {
        superuser
                .sql("update webhook_deliveries set %s = now() where endpoint_id = ?".formatted(column))
                .param(endpoint.value())
                .update();
    }

    int count(String condition) {
        return superuser
                .sql("select count(*) from webhook_deliveries where endpoint_id = ? and (%s)".formatted(condition))
                .param(endpoint.value())
                .query(Integer.class)
                .single();
    }

    int secondsToNext() {
        return superuser
                .sql(
                        "select extract(epoch from due_at - answered_at)::int from webhook_deliveries where endpoint_id = ?")
                .param(endpoint.value())
                .query(Integer.class)
                .single();
    }

    Delivery only() {
        return people.as(owner, () -> deliveries.list(endpoint, Cursor.START, 9))
                .items()
                .getFirst();
    }

    Endpoint.Health health() {
        return people.as(owner, () -> endpoints.get(endpoint)).health();
    }
}
