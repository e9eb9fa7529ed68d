package belieffirst.access;

import belieffirst.access.account.Secrets;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the current organization. PostgreSQL decides who may change whom; an organization always keeps an owner. */
@Service
@Transactional
public class Members {

    private static final int MOST = 500;

    private static final Duration LINK_LASTS = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Members(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Owners first; the first 500. */
    @Transactional(readOnly = true)
    public List<Member> all() {
        return jdbc.sql("""
                        select m.user_id as account, p.name, p.email, m.role
                          from user_organizations m
                          left join app.people() p on p.id = m.user_id
                         where m.organization_id = (select app.organization())
                         order by array_position('{owner,admin,member,viewer}', m.role), lower(p.name), m.user_id
                         limit :most
                        """)
                .param("most", MOST)
                .query((row, _) -> new Member(
                        row.getObject("account", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Role.of(row.getString("role"))))
                .list();
    }

    public void changeRole(UUID account, Role role) {
        requireDone(
                account,
                jdbc.sql("select app.change_role(:account, :role)")
                        .param("account", account)
                        .param("role", role.word())
                        .query(String.class)
                        .single());
    }

    /** Takes somebody out, or lets them leave; their tokens and the invitations that they made end with that. */
    public void remove(UUID account) {
        requireDone(
                account,
                jdbc.sql("select app.remove_member(:account)")
                        .param("account", account)
                        .query(String.class)
                        .single());
    }

    /** Makes a link with which a member who forgot the password signs in once, within a day; answers its secret. */
    public String signInLink(UUID account) {
        var secret = Secrets.random();
        requireDone(
                account,
                jdbc.sql("select app.member_sign_in_link(:account, :hash, :ends)")
                        .param("account", account)
                        .param("hash", Secrets.fingerprint(secret))
                        .param("ends", OffsetDateTime.ofInstant(clock.instant().plus(LINK_LASTS), ZoneOffset.UTC))
                        .query(String.class)
                        .single());
        return secret;
    }

    private static void requireDone(UUID account, String outcome) {
        switch (outcome) {
            case "done" -> {}
            case "not_there" -> throw new Refusal.NotFound("member", account);
            case "last_owner" ->
                throw new Refusal.Conflict(
                        "last_owner",
                        "This is the only owner, and an organization needs one: make somebody else an owner first.");
            case "elsewhere_too" ->
                throw new Refusal.Forbidden(
                        "They belong to other organizations too, and a link would open those as well. They can ask for a link by e-mail, or whoever runs the product can create one.");
            default ->
                throw new Refusal.Forbidden(
                        "Owners change every role. Admins change those of admins, members and viewers.");
        }
    }
}
