package belieffirst.webhook;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The endpoints as rows; their secrets are sealed. */
@Repository
class EndpointRepository {

    private static final String COLUMNS = """
            id, name, url, events, created_at, failing_since, disabled_at, disabled_because, version,
            case when previous_until > clock_timestamp() then previous_until end as previous_until
            """;

    private final JdbcClient jdbc;

    EndpointRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<Endpoint> list(Cursor cursor, int limit) {
        var rows = jdbc.sql("select " + COLUMNS + """
                          from webhook_endpoints
                         where :at::timestamptz is null or (created_at, id) < (:at, :id::uuid)
                         order by created_at desc, id desc limit :limit
                        """)
                .param("at", cursor.time())
                .param("id", cursor.id())
                .param("limit", limit + 1)
                .query(EndpointRepository::endpoint)
                .list();
        return Slice.cut(
                rows,
                limit,
                last -> new Cursor(last.created().toString(), last.id().value()).toString());
    }

    Optional<Endpoint> find(Id<Endpoint> id) {
        return jdbc.sql("select " + COLUMNS + " from webhook_endpoints where id = :id")
                .param("id", id.value())
                .query(EndpointRepository::endpoint)
                .optional();
    }

    /** The same, and nobody else changes it before the end of the transaction. */
    Optional<Endpoint> hold(Id<Endpoint> id) {
        return jdbc.sql("select " + COLUMNS + " from webhook_endpoints where id = :id for update")
                .param("id", id.value())
                .query(EndpointRepository::endpoint)
                .optional();
    }

    /** Empty when there are so many already. */
    Optional<Endpoint> add(EndpointDraft draft, String sealed, int most) {
        return written("""
                insert into webhook_endpoints (name, url, events, sealed_secret, disabled_at, disabled_because)
                select :name, :url, :events::text[], :sealed, case when not :active then clock_timestamp() end,
                       case when not :active then 'person' end
                 where (select count(*) from webhook_endpoints) < :most
                returning\s""", draft)
                .param("sealed", sealed)
                .param("most", most)
                .query(EndpointRepository::endpoint)
                .optional();
    }

    Endpoint change(Id<Endpoint> id, EndpointDraft draft) {
        return written("""
                update webhook_endpoints
                   set name = :name, url = :url, events = :events::text[], version = version + 1,
                       failing_since = case when disabled_at is null then failing_since end,
                       disabled_at = case when not :active then coalesce(disabled_at, clock_timestamp()) end,
                       disabled_because = case when not :active then coalesce(disabled_because, 'person') end
                 where id = :id
                returning\s""", draft)
                .param("id", id.value())
                .query(EndpointRepository::endpoint)
                .single();
    }

    Endpoint rotate(Id<Endpoint> id, String sealed) {
        return jdbc.sql("""
                        update webhook_endpoints
                           set sealed_previous = sealed_secret, previous_until = clock_timestamp() + interval '24 hours',
                               sealed_secret = :sealed, version = version + 1
                         where id = :id
                        returning\s""" + COLUMNS)
                .param("id", id.value())
                .param("sealed", sealed)
                .query(EndpointRepository::endpoint)
                .single();
    }

    void remove(Id<Endpoint> id) {
        jdbc.sql("delete from webhook_endpoints where id = :id")
                .param("id", id.value())
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, EndpointDraft draft) {
        return jdbc.sql(sql + COLUMNS)
                .param("name", draft.name())
                .param("url", draft.url())
                .param("events", draft.events().stream().map(WebhookEvent::word).toArray(String[]::new))
                .param("active", draft.active());
    }

    private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        return new Endpoint(
                new Id<>(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("url"),
                WebhookEvent.all(List.of((String[]) row.getArray("events").getArray())),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new Endpoint.Health(
                        time(row, "failing_since"), time(row, "disabled_at"), row.getString("disabled_because")),
                time(row, "previous_until"),
                row.getInt("version"));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
