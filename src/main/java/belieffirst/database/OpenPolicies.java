package belieffirst.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The policies of others, on tables that hold several organizations' rows, that let every member have every row. */
class OpenPolicies {

    /** Those of ours bear our name. One is held back where a restrictive policy stands beside it. */
    private static final String OPEN = """
            select p.polname as name, t.relname as on_table,
                   exists (select from pg_policy ours where ours.polrelid = t.oid and not ours.polpermissive
                              and ours.polname like 'belief\\_first\\_%') as held
              from pg_policy p
              join pg_class t on t.oid = p.polrelid
             where t.relnamespace = 'public'::regnamespace
               and (t.relname = any (:field) or exists (select from pg_policy ours where ours.polrelid = t.oid
                                                           and ours.polname like 'belief\\_first\\_%'))
               and p.polpermissive and p.polname not like 'belief\\_first\\_%'
               and 'true' in (pg_get_expr(p.polqual, t.oid), pg_get_expr(p.polwithcheck, t.oid))
               and (p.polroles @> array[0::oid]
                    or exists (select from unnest(p.polroles) role join pg_roles r on r.oid = role
                                where r.rolname in ('anon', 'authenticated')))
             order by t.relname, p.polname
            """;

    private final JdbcClient jdbc;

    OpenPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines for people; empty when there is none. */
    List<String> lines() {
        return all().stream()
                .map(policy ->
                        "The policy “%s” on %s lets every member have every row; ours hold it back. Drop it with --drop-open-policies."
                                .formatted(policy.name, policy.onTable))
                .toList();
    }

    /** Those that nothing of ours holds back any more, once ours are there. */
    List<Shortcoming> missing() {
        var guarded = jdbc.sql("select to_regprocedure('app.hold(regclass)') is not null")
                .query(Boolean.class)
                .single();
        return all().stream()
                .filter(policy -> guarded && !policy.held)
                .map(policy -> new Shortcoming(
                        "The policy “%s” on %s shows or changes other organizations’ rows."
                                .formatted(policy.name, policy.onTable),
                        policy.drop()))
                .toList();
    }

    /** Drops them; answers what was done, in lines for people. */
    List<String> drop() {
        var open = all();
        open.forEach(policy -> jdbc.sql(policy.drop()).update());
        return open.stream()
                .map(policy -> "Dropped the policy “%s” on %s.".formatted(policy.name, policy.onTable))
                .toList();
    }

    private List<Open> all() {
        return jdbc.sql(OPEN)
                .param("field", Adoption.TABLES.toArray(String[]::new))
                .query((row, _) -> new Open(row.getString("name"), row.getString("on_table"), row.getBoolean("held")))
                .list();
    }

    private record Open(String name, String onTable, boolean held) {

        String drop() {
            return "drop policy \"%s\" on public.%s;".formatted(name.replace("\"", "\"\""), onTable);
        }
    }
}
