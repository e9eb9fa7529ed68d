package belieffirst.webhook;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages to an endpoint of the current organization, the latest first. */
@Service
@Transactional
public class Deliveries {

    private static final String SELECT = """
            select id, message_id, type, body, state, attempts, code, trouble, answered_at, due_at, created_at
              from webhook_deliveries
            """;

    private final JdbcClient jdbc;
    private final Endpoints endpoints;

    Deliveries(JdbcClient jdbc, Endpoints endpoints) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
    }

    @Transactional(readOnly = true)
    public Slice<Delivery> list(Id<Endpoint> endpoint, Cursor cursor, int limit) {
        endpoints.get(endpoint);
        var rows = jdbc.sql(SELECT + """
                         where endpoint_id = :endpoint and (:at::timestamptz is null or (created_at, id) < (:at, :id::uuid))
                         order by created_at desc, id desc limit :limit
                        """)
                .param("endpoint", endpoint.value())
                .param("at", cursor.time())
                .param("id", cursor.id())
                .param("limit", limit + 1)
                .query(Deliveries::delivery)
                .list();
        return Slice.cut(
                rows,
                limit,
                last -> new Cursor(last.created().toString(), last.id().value()).toString());
    }

    /** Makes it due now, and for another three days if nobody takes it. */
    public Delivery sendAgain(Id<Endpoint> endpoint, Id<Delivery> delivery) {
        if (!endpoints.get(endpoint).isOn()) {
            throw new Refusal.Conflict("This endpoint is off: turn it on, then send again.");
        }
        jdbc.sql("""
                        update webhook_deliveries
                           set state = 'waiting', asked_at = clock_timestamp(), due_at = clock_timestamp()
                         where id = :id and endpoint_id = :endpoint
                        """)
                .param("id", delivery.value())
                .param("endpoint", endpoint.value())
                .update();
        return jdbc.sql(SELECT + "where id = :id and endpoint_id = :endpoint")
                .param("id", delivery.value())
                .param("endpoint", endpoint.value())
                .query(Deliveries::delivery)
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("delivery", delivery));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new Id<>(row.getObject("id", UUID.class)),
                row.getObject("message_id", UUID.class),
                row.getString("type"),
                row.getString("body"),
                Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Delivery.Attempts(
                        row.getInt("attempts"),
                        row.getObject("code", Integer.class),
                        row.getString("trouble"),
                        EndpointRepository.time(row, "answered_at"),
                        row.getTimestamp("due_at").toInstant()),
                row.getTimestamp("created_at").toInstant());
    }
}
