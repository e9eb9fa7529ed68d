package belieffirst.access;

import belieffirst.access.account.Secrets;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitations of the current organization; its managers alone make and end them. */
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

    /** Invites somebody, and answers the link's secret for the first and last time; an earlier link of theirs ends. */
    public Invitation.Fresh invite(String email, Role role) {
        member.require(role == Role.OWNER ? Permission.MANAGE_OWNERS : Permission.MANAGE_MEMBERS);
        var secret = Secrets.random();
        var ends = clock.instant().plus(LASTS);
        oneAtATime(email);
        requireNewcomer(email);
        jdbc.sql("""
                        update invitations set revoked_at = now()
                         where lower(email) = lower(:email) and accepted_at is null and revoked_at is null
                        """).param("email", email).update();
        var id = jdbc.sql("""
                        insert into invitations (email, role, token_hash, expires_at) values (:email, :role, :hash, :ends)
                        returning id
                        """)
                .param("email", email)
                .param("role", role.word())
                .param("hash", Secrets.fingerprint(secret))
                .param("ends", OffsetDateTime.ofInstant(ends, ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        return new Invitation.Fresh(new Invitation(new Id<>(id), email, role, ends), secret);
    }

    /** Somebody who is invited twice at the same moment gets two links, of which the later works. */
    private void oneAtATime(String email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(lower(:email), 0))::text")
                .param("email", email)
                .query(String.class)
                .single();
    }

    private void requireNewcomer(String email) {
        var isMember = jdbc.sql("""
                        select exists (select from user_organizations m join app.people() p on p.id = m.user_id
                                        where m.organization_id = (select app.organization()) and lower(p.email) = lower(:email))
                        """).param("email", email).query(Boolean.class).single();
        if (isMember) {
            throw new Refusal.Invalid(Map.of("email", "They are a member already."));
        }
    }

    /** Ends a link that nobody took. */
    public void withdraw(Id<Invitation> id) {
        member.require(Permission.MANAGE_MEMBERS);
        jdbc.sql("update invitations set revoked_at = now() where id = :id and accepted_at is null")
                .param("id", id.value())
                .update();
    }
}
