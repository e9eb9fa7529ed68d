package belieffirst.access;

import belieffirst.database.principal.Role;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current organization as programs read them, in the order of their accounts' ids. */
@Repository
@Transactional(readOnly = true)
public class MemberLists {

    private static final String SELECT = """
            select m.user_id as account, p.name, p.email, m.role
              from user_organizations m
              left join app.people() p on p.id = m.user_id
             where m.organization_id = (select app.organization())
            """;

    private final JdbcClient jdbc;

    MemberLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Role.of(row.getString("role")));
    }
}
