package belieffirst.access;

import belieffirst.database.principal.Role;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current organization as programs read them, and who is invited; its managers alone see the latter. */
@Repository
@Transactional(readOnly = true)
public class MemberLists {

    private static final String SELECT = """
            select m.user_id as account, p.name, p.email, m.role
              from user_organizations m
              left join app.people() p on p.id = m.user_id
             where m.organization_id = (select app.organization())
            """;

    private static final String INVITED = """
            select id, email, role, expires_at, created_at
              from invitations
             where accepted_at is null and revoked_at is null
            """;

    private final JdbcClient jdbc;

    MemberLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Members in the order of their accounts' ids. */
    public Slice<Member> list(Cursor from, int limit) {
        var rows = jdbc.sql(
                        SELECT + " and (:after::uuid is null or m.user_id > :after) order by m.user_id limit :limit")
                .param("after", from.id())
                .param("limit", limit + 1)
                .query(MemberLists::member)
                .list();
        return Slice.cut(rows, limit, member -> new Cursor("", member.account()).toString());
    }

    public Member get(UUID account) {
        return jdbc.sql(SELECT + " and m.user_id = :account")
                .param("account", account)
                .query(MemberLists::member)
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("member", account));
    }

    /** Invitations that nobody took yet, the newest first. */
    public Slice<Invitation> invited(Cursor from, int limit) {
        var rows = jdbc.sql(INVITED + """
                           and (:at::timestamptz is null or (created_at, id) < (:at, :id::uuid))
                         order by created_at desc, id desc
                         limit :limit
                        """)
                .param("at", from.time())
                .param("id", from.id())
                .param("limit", limit + 1)
                .query((row, number) ->
                        new Placed(invitation(row, number), row.getObject("created_at", OffsetDateTime.class)))
                .list();
        return Slice.cut(rows, limit, Placed::cursor).map(Placed::invitation);
    }

    /** An invitation that nobody took yet. */
    public Invitation invitation(Id<Invitation> id) {
        return jdbc.sql(INVITED + " and id = :id")
                .param("id", id.value())
                .query(MemberLists::invitation)
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("invitation", id));
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                new Id<>(row.getObject("id", UUID.class)),
                row.getString("email"),
                Role.of(row.getString("role")),
                row.getTimestamp("expires_at").toInstant());
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Role.of(row.getString("role")));
    }

    private record Placed(Invitation invitation, OffsetDateTime made) {

        String cursor() {
            return new Cursor(made.toString(), invitation.id().value()).toString();
        }
    }
}
