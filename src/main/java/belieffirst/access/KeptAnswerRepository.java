package belieffirst.access;

import belieffirst.kernel.Jsonb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The kept answers as rows. A row without a status is a long request that is under way. */
@Repository
class KeptAnswerRepository {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private static final String HOLD = """
            select pg_try_advisory_xact_lock(hashtextextended(
                       'answer ' || app.organization() || ' ' || app.caller() || ' ' || :key, 0))
            """;

    /** A long request that was under way this long ago has ended without a word. */
    private static final String FIND = """
            select request_digest, status, headers, body
              from kept_answers
             where organization_id = app.organization() and caller = app.caller() and key = :key
               and made_at > clock_timestamp() - case when status is null then interval '10 minutes' else interval '1 day' end
            """;

    private static final String KEEP = """
            insert into kept_answers as kept (key, request_digest, status, headers, body)
            values (:key, :digest, :status, :headers::jsonb, :body)
            on conflict (organization_id, caller, key) do update
               set request_digest = excluded.request_digest, status = excluded.status, headers = excluded.headers,
                   body = excluded.body, made_at = clock_timestamp()
            """;

    private static final String GIVE_BACK = """
            delete from kept_answers
             where organization_id = app.organization() and caller = app.caller() and key = :key and status is null
            """;

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    KeptAnswerRepository(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    /** Holds a key until the transaction ends; answers false where somebody else does. */
    boolean hold(String key) {
        return jdbc.sql(HOLD).param("key", key).query(Boolean.class).single();
    }

    Optional<Known> find(String key) {
        return jdbc.sql(FIND)
                .param("key", key)
                .query((row, _) -> new Known(
                        row.getString("request_digest"), row.getObject("status") == null ? null : answer(row)))
                .optional();
    }

    void write(String key, String digest, @Nullable KeptAnswer answer) {
        jdbc.sql(KEEP)
                .param("key", key)
                .param("digest", digest)
                .param("status", answer == null ? null : answer.status())
                .param("headers", jsonb.write(answer == null ? Map.of() : answer.headers()))
                .param("body", answer == null ? null : answer.kept())
                .update();
    }

    void giveBack(String key) {
        jdbc.sql(GIVE_BACK).param("key", key).update();
    }

    /** Deletes some of those of the day before, and answers how many. */
    int forget() {
        return jdbc.sql("select app.forget_answers()").query(Integer.class).single();
    }

    private KeptAnswer answer(ResultSet row) throws SQLException {
        return new KeptAnswer(
                row.getInt("status"), jsonb.read(row.getString("headers"), HEADERS), row.getBytes("body"));
    }

    /** The knowledge of a key; no answer while its first request is under way. */
    record Known(String digest, @Nullable KeptAnswer answer) {}
}
