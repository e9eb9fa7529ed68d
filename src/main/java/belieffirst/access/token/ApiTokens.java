package belieffirst.access.token;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The API tokens of the current member; an owner or admin sees everybody's. */
@Service
@Transactional
public class ApiTokens {

    private final JdbcClient jdbc;

    ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<ApiToken> all() {
        return jdbc.sql("""
                        select t.id, t.name, p.name as maker, t.hint, t.scopes, t.expires_at, t.last_used_at,
                               t.revoked_at
                          from api_tokens t
                          left join app.people() p on p.id = t.user_id
                         order by t.created_at desc, t.id
                         limit 200
                        """).query(ApiTokens::token).list();
    }

    /** Whether there is a token with this fingerprint that works; asked before its request is read. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean isValid(String hash) {
        return jdbc.sql("select exists (select from app.token_claims(:hash))")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    /** Refuses the name of another of their tokens that works: people cannot tell the two apart. Programs tell them apart by id. */
    @Transactional(readOnly = true)
    public void requireUnused(String name) {
        var used =
                jdbc.sql("""
                        select exists (select from api_tokens
                                        where lower(name) = lower(:name) and user_id = auth.uid()
                                          and revoked_at is null and expires_at > now())
                        """).param("name", name.strip()).query(Boolean.class).single();
        if (used) {
            throw new Refusal.Invalid(
                    Map.of("name", "You have a token of this name already. Choose another name, or revoke that one."));
        }
    }

    /** Makes a token and answers its secret, for the first and last time. */
    public ApiToken.Fresh make(String name, List<Scope> scopes, Instant expires) {
        var secret = TokenText.random();
        var token = jdbc.sql("""
                        insert into api_tokens (name, token_hash, hint, scopes, expires_at)
                        values (:name, :hash, :hint, :scopes, :expires)
                        returning id, name, null as maker, hint, scopes, expires_at, last_used_at, revoked_at
                        """)
                .param("name", name)
                .param("hash", secret.hash())
                .param("hint", secret.hint())
                .param("scopes", scopes.stream().map(Scope::word).toArray(String[]::new))
                .param("expires", OffsetDateTime.ofInstant(expires, ZoneOffset.UTC))
                .query(ApiTokens::token)
                .single();
        return new ApiToken.Fresh(token, secret);
    }

    public void revoke(Id<ApiToken> id) {
        var revoked = jdbc.sql("update api_tokens set revoked_at = coalesce(revoked_at, now()) where id = :id")
                .param("id", id.value())
                .update();
        if (revoked == 0) {
            throw new Refusal.NotFound("token", id);
        }
    }

    static ApiToken token(ResultSet row, int rowNumber) throws SQLException {
        return new ApiToken(
                new Id<>(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("maker"),
                row.getString("hint"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
