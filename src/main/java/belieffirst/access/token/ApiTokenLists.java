package belieffirst.access.token;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The API tokens of the current organization as programs read them: whoever manages it sees everybody's. */
@Repository
@Transactional(readOnly = true)
public class ApiTokenLists {

    private static final String SELECT = """
            select t.id, t.name, p.name as maker, t.hint, t.scopes, t.expires_at, t.last_used_at, t.revoked_at, t.created_at
              from api_tokens t
              left join app.people() p on p.id = t.user_id
            """;

    private final JdbcClient jdbc;

    ApiTokenLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Slice<ApiToken> list(Cursor from, int limit) {
        var rows = jdbc.sql(SELECT + """
                         where :at::timestamptz is null or (t.created_at, t.id) < (:at, :id::uuid)
                         order by t.created_at desc, t.id desc
                         limit :limit
                        """)
                .param("at", from.time())
                .param("id", from.id())
                .param("limit", limit + 1)
                .query((row, number) ->
                        new Placed(ApiTokens.token(row, number), row.getObject("created_at", OffsetDateTime.class)))
                .list();
        return Slice.cut(rows, limit, Placed::cursor).map(Placed::token);
    }

    public ApiToken get(Id<ApiToken> id) {
        return jdbc.sql(SELECT + "where t.id = :id")
                .param("id", id.value())
                .query(ApiTokens::token)
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("token", id));
    }

    /** Refuses a token that would do more than whoever makes it, or live longer; PostgreSQL refuses it too. */
    public void requireWithin(List<Scope> scopes, Instant expires) {
        var within = jdbc.sql("select app.may_grant(:scopes::text[], :expires)")
                .param("scopes", scopes.stream().map(Scope::word).toArray(String[]::new))
                .param("expires", OffsetDateTime.ofInstant(expires, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (!within) {
            throw new Refusal.Forbidden(
                    "A token may not do more than whoever makes it, and not live longer: ask for fewer scopes, or an earlier end.");
        }
    }

    private record Placed(ApiToken token, OffsetDateTime made) {

        String cursor() {
            return new Cursor(made.toString(), token.id().value()).toString();
        }
    }
}
