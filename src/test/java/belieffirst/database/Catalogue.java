package belieffirst.database;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue of PostgreSQL on our tables, and their rows as its superuser sees them. */
public class Catalogue {

    private final JdbcClient superuser;

    public Catalogue(JdbcClient superuser) {
        this.superuser = superuser;
    }

    public List<String> tables() {
        return texts(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')");
    }

    /** The rows of one organization, as JSON. */
    public List<String> rows(String table, UUID organization) {
        return texts("select to_jsonb(t)::text from %s t where %s = '%s'".formatted(table, owner(table), organization));
    }

    /** Foreign keys between rows of one organization. */
    public List<Key> keysWithinATenant() {
        return superuser
                .sql("""
                        select conrelid::regclass::text as owner, conname, array_length(conkey, 1) = 1 as alone,
                               (select string_agg(attname, ',') from pg_attribute
                                 where attrelid = conrelid and attnum = any (conkey)
                                   and attname <> 'organization_id') as columns
                          from pg_constraint
                         where contype = 'f' and connamespace = 'public'::regnamespace
                           and confrelid not in ('organizations'::regclass, 'ad_brief_templates'::regclass)
                        """)
                .query((row, _) -> new Key(
                        row.getString("owner"),
                        row.getString("conname"),
                        List.of(row.getString("columns").split(",", -1)),
                        row.getBoolean("alone")))
                .list();
    }

    private List<String> texts(String query) {
        return superuser.sql(query).query((row, _) -> row.getString(1)).list();
    }

    /** An ad template of this organization. */
    public UUID template(UUID organization) {
        return superuser
                .sql("select id from ad_brief_templates where organization_id = ?")
                .param(organization)
                .query(UUID.class)
                .single();
    }

    /** Tries statements and takes them back, by failing at the end if nothing else did. */
    public String tries(String sql) {
        try {
            superuser
                    .sql("do $$ begin %s; raise exception 'allowed'; end $$".formatted(sql))
                    .update();
            return "done";
        } catch (DataAccessException fault) {
            return Attack.state(fault);
        }
    }

    /** The column that says whose a row is. */
    public static String owner(String table) {
        return table.equals("organizations") ? "id" : "organization_id";
    }

    /**
     * A foreign key, with the columns that name the other row within the organization.
     *
     * @param alone whether the organization is no part of it, so that a trigger holds it there
     */
    public record Key(String table, String name, List<String> columns, boolean alone) {}
}
