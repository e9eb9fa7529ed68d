package belieffirst.evidence.meta;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The connection to Meta, as a row; the token in it is sealed. */
@Repository
@Transactional
class MetaConnectionRepository {

    private final JdbcClient jdbc;

    MetaConnectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Row> find() {
        return jdbc.sql("select account_ids, token_hint, daily, sealed_token from meta_connections")
                .query((row, _) -> new Row(
                        new MetaConnection(
                                List.of((String[]) row.getArray("account_ids").getArray()),
                                row.getString("token_hint"),
                                row.getBoolean("daily")),
                        row.getString("sealed_token")))
                .optional();
    }

    public void save(MetaConnection connection, @Nullable String sealedToken) {
        jdbc.sql("""
                        insert into meta_connections (account_ids, token_hint, daily, sealed_token)
                        values (:accounts::text[], :hint, :daily, :token)
                        on conflict (organization_id) do update
                           set account_ids = excluded.account_ids, token_hint = excluded.token_hint, daily = excluded.daily,
                               token_ends_at = case when meta_connections.sealed_token is not distinct from excluded.sealed_token
                                                    then meta_connections.token_ends_at end,
                               sealed_token = excluded.sealed_token, updated_by = auth.uid(), updated_at = now()
                        """)
                .param("accounts", connection.accounts().toArray(String[]::new))
                .param("hint", connection.tokenHint())
                .param("daily", connection.daily())
                .param("token", sealedToken)
                .update();
    }

    /** Keeps when this token ends, while it is the one that is kept; null for one that does not end. */
    public void tokenEnds(String sealedToken, @Nullable Instant end) {
        jdbc.sql("select app.keep_token_end(:token, :end::timestamptz)::text")
                .param("token", sealedToken)
                .param("end", end == null ? null : OffsetDateTime.ofInstant(end, ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Whose daily reading is due. Asked by nobody in particular, so in no transaction. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Due> due(String since) {
        return jdbc.sql("select account, organization from app.due_meta_readings(:since::interval)")
                .param("since", since)
                .query((row, _) ->
                        new Due(row.getObject("account", UUID.class), row.getObject("organization", UUID.class)))
                .list();
    }

    /** Makes readings due of whoever connected one of these accounts. Told by nobody in particular, so in no transaction. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void notice(List<String> accounts) {
        jdbc.sql("select app.take_meta_notice(:accounts::text[])::text")
                .param("accounts", accounts.toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    /** A due reading of Meta: the organization, and the member who connected it. */
    record Due(UUID account, UUID organization) {}

    /** The connection, with the token as it is kept. */
    record Row(MetaConnection connection, @Nullable String sealedToken) {}
}
