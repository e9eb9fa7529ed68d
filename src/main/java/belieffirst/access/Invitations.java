package belieffirst.access;

import belieffirst.access.account.Secrets;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Id;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitations of the current organization; its managers alone see them. */
@Service
@Transactional
public class Invitations {

    /** How long a link works. */
    public static final Duration LASTS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final CurrentMember member;
    private final Clock clock;

    Invitations(JdbcClient jdbc, CurrentMember member, Clock clock) {
        this.jdbc = jdbc;
        this.member = member;
        this.clock = clock;
    }

    /** Those that nobody took yet, the newest first; the first 200. */
    @Transactional(readOnly = true)
    public List<Invitation> pending() {
        return jdbc.sql("""
                        select id, email, role, expires_at
                          from invitations
                         where accepted_at is null and revoked_at is null
                         order by created_at desc, id
                         limit 200
                        """)
                .query((row, _) -> new Invitation(
                        new Id<>(row.getObject("id", UUID.class)),
                        row.getString("email"),
                        Role.of(row.getString("role")),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /** Invites somebody and answers the link's secret, for the first and last time; an earlier link of theirs ends. */
    public String invite(String email, Role role) {
        member.require(role == Role.OWNER ? Permission.MANAGE_OWNERS : Permission.MANAGE_MEMBERS);
        var secret = Secrets.random();
        oneAtATime(email);
        jdbc.sql("""
                        update invitations set revoked_at = now()
                         where lower(email) = lower(:email) and accepted_at is null and revoked_at is null
                        """).param("email", email).update();
        jdbc.sql("insert into invitations (email, role, token_hash, expires_at) values (:email, :role, :hash, :ends)")
                .param("email", email)
                .param("role", role.word())
                .param("hash", Secrets.fingerprint(secret))
                .param("ends", OffsetDateTime.ofInstant(clock.instant().plus(LASTS), ZoneOffset.UTC))
                .update();
        return secret;
    }

    /** Somebody who is invited twice at the same moment gets two links, of which the later works. */
    private void oneAtATime(String email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(lower(:email), 0))::text")
                .param("email", email)
                .query(String.class)
                .single();
    }

    /** Ends a link that nobody took. */
    public void withdraw(Id<Invitation> id) {
        member.require(Permission.MANAGE_MEMBERS);
        jdbc.sql("update invitations set revoked_at = now() where id = :id and accepted_at is null")
                .param("id", id.value())
                .update();
    }
}
