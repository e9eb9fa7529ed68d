package belieffirst.database;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The views of others over tables of several organizations that run with the rights of an owner who bypasses row security. */
class OpenViews {

    /** A view counts where members reach it, itself or by a view over it. */
    private static final String OPEN = """
            with recursive ours as (
                select t.oid, t.relowner from pg_class t
                 where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
                   and (t.relname = any (:field) or exists (select from pg_policy ours where ours.polrelid = t.oid
                                                               and ours.polname like 'belief\\_first\\_%'))
            ), reads as (
                select distinct w.ev_class as view, d.refobjid as relation
                  from pg_depend d join pg_rewrite w on w.oid = d.objid
                 where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid <> w.ev_class
            ), open as (
                select distinct v.oid as opened, v.oid as reached
                  from reads r join ours t on t.oid = r.relation join pg_class v on v.oid = r.view join pg_roles o on o.oid = v.relowner
                 where v.relkind in ('v', 'm')
                   and not exists (select from unnest(v.reloptions) said where said ~* '^security_invoker=(true|on|yes|1)$')
                   and (o.rolsuper or o.rolbypassrls or pg_has_role(o.oid, t.relowner, 'usage'))
                union
                select open.opened, r.view from open join reads r on r.relation = open.reached
            )
            select distinct on (open.opened) open.opened::regclass::text as name, v.relkind = 'm' as stored,
                   open.reached::regclass::text as reached
              from open join pg_class v on v.oid = open.opened join pg_roles r on r.rolname in ('anon', 'authenticated')
             where has_table_privilege(r.oid, open.reached, 'select')
             order by open.opened, open.reached
            """;

    private final ServerDatabase database;
    private final JdbcClient jdbc;

    OpenViews(ServerDatabase database) {
        this.database = database;
        this.jdbc = database.owner().jdbc();
    }

    /** Lines for people; empty when there is none. */
    List<String> lines() {
        return all().stream()
                .map(view -> "The view %s looks with the rights of its owner, past row security: %s"
                        .formatted(view.name, view.mend()))
                .toList();
    }

    /** Those that show rows to somebody who belongs to no organization, once ours are guarded. */
    List<Shortcoming> missing() {
        var guarded = jdbc.sql("select to_regprocedure('app.hold(regclass)') is not null")
                .query(Boolean.class)
                .single();
        return all().stream()
                .filter(view -> guarded && showsStrangers(view))
                .map(view -> new Shortcoming(
                        "The view %s shows other organizations’ rows to every member.".formatted(view.name),
                        view.mend()))
                .toList();
    }

    private boolean showsStrangers(Open view) {
        var source = database.app().source();
        var app = JdbcClient.create(source);
        try {
            return Boolean.TRUE.equals(new TransactionTemplate(new DataSourceTransactionManager(source))
                    .execute(transaction -> {
                        transaction.setRollbackOnly();
                        app.sql(
                                        "select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ?, true), set_config('statement_timeout', '3s', true)")
                                .param("{\"sub\": \"%s\", \"role\": \"authenticated\"}".formatted(UUID.randomUUID()))
                                .query()
                                .singleRow();
                        return app.sql("select exists (select from %s)".formatted(view.reached))
                                .query(Boolean.class)
                                .single();
                    }));
        } catch (DataAccessException unreadable) {
            return false;
        }
    }

    private List<Open> all() {
        return jdbc.sql(OPEN)
                .param("field", Adoption.TABLES.toArray(String[]::new))
                .query((row, _) -> new Open(row.getString("name"), row.getBoolean("stored"), row.getString("reached")))
                .list();
    }

    private record Open(String name, boolean stored, String reached) {

        String mend() {
            return stored
                    ? "revoke select on %s from anon, authenticated;".formatted(name)
                    : "alter view %s set (security_invoker = true);".formatted(name);
        }
    }
}
