package belieffirst.access;

import belieffirst.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current organization, its name and its members. */
@Service
@Transactional
public class Organizations {

    private final JdbcClient jdbc;
    private final CurrentMember member;

    Organizations(JdbcClient jdbc, CurrentMember member) {
        this.jdbc = jdbc;
        this.member = member;
    }

    @Transactional(readOnly = true)
    public List<Member> members() {
        return jdbc.sql("""
                        select m.user_id as account, p.name, p.email, m.role
                          from user_organizations m
                          join app.people() p on p.id = m.user_id
                         where m.organization_id = (select app.organization())
                         order by array_position('{owner,admin,member,viewer}', m.role), lower(p.name), m.user_id
                        """)
                .query((row, _) -> new Member(
                        row.getObject("account", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("role")))
                .list();
    }

    public void rename(String name) {
        member.requireManager();
        if (jdbc.sql("update organizations set name = :name where id = (select app.organization())")
                        .param("name", name)
                        .update()
                == 0) {
            throw new Refusal.NotFound("organization", name);
        }
    }

    /** A person in this organization, and her part in it. */
    public record Member(UUID account, String name, String email, String role) {}
}
