package belieffirst.database.embedded;

import belieffirst.database.folder.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a database that no migration of ours made: a copy, whose parts come from the migrations alone, would lose them without a
 * word. Months of results are left out; {@link ResultMonths} makes them.
 */
public final class ForeignParts {

    private static final String OURS = """
            with relations as (
                select c.oid, n.nspname, c.relname, c.relkind, c.relispartition, format('%I.%I', n.nspname, c.relname) as name
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                   and not (n.nspname = 'app' and c.relname ~ '^ad_performance_[0-9]{4}_[0-9]{2}$'))
            """;

    private static final String PARTS = OURS + """
            , parts (kind, name, catalog, id) as (
                select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table'
                                    when 'S' then 'sequence' when 'c' then 'type' else 'table' end, name, 'pg_class'::regclass, oid
                  from relations where relkind in ('r', 'p', 'v', 'm', 'f', 'S', 'c')
                union all
                select 'function', format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), 'pg_proc'::regclass, p.oid
                  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                union all
                select 'type', format('%I.%I', n.nspname, t.typname), 'pg_type'::regclass, t.oid
                  from pg_type t join pg_namespace n on n.oid = t.typnamespace
                 where t.typtype in ('d', 'e', 'r') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                union all
                select 'policy', format('%I on %s', p.polname, r.name), 'pg_policy'::regclass, p.oid
                  from pg_policy p join relations r on r.oid = p.polrelid
                union all
                select 'trigger', format('%I on %s', t.tgname, r.name), 'pg_trigger'::regclass, t.oid
                  from pg_trigger t join relations r on r.oid = t.tgrelid where not t.tgisinternal and t.tgparentid = 0
                union all
                select 'schema', quote_ident(nspname), 'pg_namespace'::regclass, oid from pg_namespace where nspname !~ '^pg_'
                union all
                select 'extension', quote_ident(extname), 'pg_extension'::regclass, oid from pg_extension
                union all
                select 'database', quote_ident(datname), 'pg_database'::regclass, oid from pg_database)
            select kind || ' ' || name from parts
             where not exists (select from pg_depend d where d.classid = catalog and d.objid = id and d.deptype = 'e')
             order by 1
            """;

    private static final String COLUMNS = OURS + """
            select format('table %s: column %I', r.name, a.attname) || case when a.attgenerated <> '' then ' (generated)' else '' end
              from relations r join pg_attribute a on a.attrelid = r.oid
             where r.relkind in ('r', 'p') and not r.relispartition and a.attnum > 0 and not a.attisdropped
             order by 1
            """;

    private final Connection from;
    private final Connection to;

    public ForeignParts(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** Refuses, by their names, what would be lost, and tables and columns of ours that the database lacks. */
    public void refuse() throws SQLException {
        var lost = beyond(from, to);
        if (!lost.isEmpty()) {
            throw new StartRefused(
                    "These are not Belief First’s, and nobody would copy them from the database %s: %s. Save what you need of them, drop them, and try again."
                            .formatted(from.getCatalog(), String.join(", ", lost)));
        }
        var lacking = beyond(to, from).stream()
                .filter(part -> part.startsWith("table "))
                .toList();
        if (!lacking.isEmpty()) {
            throw new StartRefused("The database lacks what belongs to Belief First: %s. Put it back, and try again."
                    .formatted(String.join(", ", lacking)));
        }
    }

    /** The parts of one that the other lacks; of a missing table the columns are not named. */
    private static List<String> beyond(Connection one, Connection other) throws SQLException {
        var parts = minus(PARTS, one, other);
        var columns = minus(COLUMNS, one, other);
        columns.removeIf(column -> parts.stream().anyMatch(part -> column.startsWith(part + ":")));
        parts.addAll(columns);
        return parts;
    }

    private static List<String> minus(String query, Connection one, Connection other) throws SQLException {
        var found = new ArrayList<>(DatabaseCopy.list(one, query));
        found.removeAll(DatabaseCopy.list(other, query));
        return found;
    }
}
