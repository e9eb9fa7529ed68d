package belieffirst.access;

import belieffirst.database.principal.Role;
import belieffirst.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organizations of the current person, and the name of the current one. */
@Service
@Transactional
public class Organizations {

    private final JdbcClient jdbc;

    Organizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that they belong to, by name; the first 200. */
    @Transactional(readOnly = true)
    public List<MemberOrganization> mine() {
        return jdbc.sql("""
                        select o.id, o.name, m.role, coalesce(o.id = (select app.organization()), false) as current
                          from organizations o
                          join user_organizations m on m.organization_id = o.id and m.user_id = (select auth.uid())
                         order by lower(o.name), o.id
                         limit 200
                        """)
                .query((row, _) -> new MemberOrganization(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Role.of(row.getString("role")),
                        row.getBoolean("current")))
                .list();
    }

    /** Renames the current one; row security lets owners and admins do so. */
    public void rename(String name) {
        jdbc.sql("update organizations set name = :name where id = (select app.organization())")
                .param("name", name)
                .update();
    }

    /** One of their list; refuses any other as unknown. */
    @Transactional(readOnly = true)
    public MemberOrganization get(UUID id) {
        return mine().stream()
                .filter(organization -> organization.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("organization", id));
    }
}
