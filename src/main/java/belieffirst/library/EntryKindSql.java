package belieffirst.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of one entry kind, composed once from its constants: names of its table and columns, and its own conditions.
 *
 * <p>Whatever was sent travels as a parameter, a whole row of it as one JSON text.
 */
record EntryKindSql(String list, String get, String add, String change, String archive, String restore) {

    private static final String ENTRY = EntryRows.COLUMNS;

    private static final String OUTCOME = """
            )
            select b.archived, b.shared, b.superseded, c.id, c.version, c.row
              from before b
              left join changed c on true
            """;

    private static final String FITS = """
                   (:version::text is null or t.xmin::text = :version)
            """;

    static EntryKindSql of(EntryKind shelf) {
        var columns = shelf.shape().fields().stream()
                .filter(field -> !(field.kind() instanceof FieldKind.ReadOnly))
                .map(field -> "\"" + field.name() + "\"")
                .toList();
        var names = String.join(", ", columns);
        var values = columns.stream().map(column -> "n." + column).collect(Collectors.joining(", "));
        var before = before(shelf);
        return new EntryKindSql(
                list(shelf),
                "select %s from %s t where t.id = :id".formatted(ENTRY, shelf.table()),
                add(shelf, names, values),
                before + changes(shelf, names, values) + OUTCOME,
                before + "changed as (" + mark(shelf, "coalesce(t.archived_at, now())") + OUTCOME,
                before + "changed as (" + mark(shelf, "null") + OUTCOME);
    }

    private static String before(EntryKind shelf) {
        return """
                with before as (
                    select t as whole, t.xmin::text as version, t.archived_at is not null as archived,
                           t.organization_id is null as shared, %2$s as superseded
                      from %1$s t
                     where t.id = :id
                ),
                """.formatted(shelf.table(), isSuperseded(shelf));
    }

    /** Of the attempts at what to search for, the first that finds anything at all decides. */
    private static String list(EntryKind shelf) {
        return """
                select %1$s, %2$s as sort_key
                  from %3$s t
                 where %4$s
                   and (not :searching or strpos(lower(t.%5$s), (
                           select lower(attempt)
                             from unnest(:attempts::text[]) with ordinality tried (attempt, place)
                            where exists (
                                select from %3$s t where %4$s and strpos(lower(t.%5$s), lower(attempt)) > 0)
                            order by place
                            limit 1)) > 0)
                   and (:after::text is null or (%2$s, t.id) > (:after, :after_id::uuid))
                 order by %2$s, t.id
                 limit :limit
                """.formatted(
                        ENTRY,
                        shelf.listing().sort(),
                        shelf.table(),
                        wanted(shelf),
                        shelf.listing().title());
    }

    private static String wanted(EntryKind shelf) {
        var conditions = new ArrayList<>(List.of(newest(shelf), "(:archived or t.archived_at is null)"));
        if (shelf.listing().active() != null) {
            conditions.add("(not :active or t.%s is not false)"
                    .formatted(shelf.listing().active()));
        }
        shelf.listing()
                .filters()
                .forEach(filter ->
                        conditions.add("(:%s::uuid is null or %s)".formatted(filter.parameter(), filter.condition())));
        return String.join(" and ", conditions);
    }

    private static String add(EntryKind shelf, String names, String values) {
        var slug = shelf.changes().slugScope();
        return """
                insert into %1$s as t (%2$s)
                select %3$s from jsonb_populate_record(null::%1$s, :row::jsonb) n
                returning %4$s
                """.formatted(
                        shelf.table(),
                        names,
                        slug == null ? values : values.replace("n.\"slug\"", freeSlug(shelf, slug)),
                        ENTRY);
    }

    /** The slug as it is when somebody chose it; else the first of slug, slug-2, slug-3 … that nobody has. */
    private static String freeSlug(EntryKind shelf, String scope) {
        return """
                case when not :derived then n.slug else (
                    select tried.slug
                      from generate_series(1, 1000) i,
                           lateral (select n.slug || case when i = 1 then '' else '-' || i end as slug) tried
                     where not exists (select from %s o where o.slug = tried.slug and %s)
                     order by i
                     limit 1) end""".formatted(shelf.table(), scope);
    }

    /** A change of the row itself, or a new row that supersedes it, or whichever the entry kind says of this change. */
    private static String changes(EntryKind shelf, String names, String values) {
        var when = shelf.changes().supersedesWhen();
        if (when == null) {
            return "changed as (" + change(shelf, names, values, "true");
        }
        if (shelf.changes().versioned()) {
            return "changed as (" + replace(shelf, names + ", version", values + ", (b.whole).version + 1", when);
        }
        return "revised as (" + change(shelf, names, values, "not (%s)".formatted(when)) + "), replaced as ("
                + replace(shelf, names, values, when)
                + "), changed as (select * from revised union all select * from replaced";
    }

    private static String change(EntryKind shelf, String names, String values, String when) {
        return """
                update %1$s t
                   set (%2$s) = (select %3$s from jsonb_populate_record(t, app.patched(to_jsonb(t), :patch::jsonb)) n)
                  from before b
                 where t.id = :id and t.archived_at is null and %4$s
                   and (select %6$s from jsonb_populate_record(b.whole, app.patched(to_jsonb(b.whole), :patch::jsonb)) n)
                returning %5$s
                """.formatted(shelf.table(), names, values, FITS, ENTRY, when);
    }

    private static String replace(EntryKind shelf, String names, String values, String when) {
        return """
                insert into %1$s as t (%2$s, supersedes_id)
                select %3$s, (b.whole).id
                  from before b,
                       lateral jsonb_populate_record(b.whole, app.patched(to_jsonb(b.whole), :patch::jsonb)) n
                 where not b.archived and not b.superseded and (:version::text is null or b.version = :version) and %5$s
                returning %4$s
                """.formatted(shelf.table(), names, values, ENTRY, when);
    }

    private static String mark(EntryKind shelf, String time) {
        return """
                update %1$s t set archived_at = %2$s
                 where t.id = :id and not (%3$s) and %4$s
                returning %5$s
                """.formatted(shelf.table(), time, isSuperseded(shelf), FITS, ENTRY);
    }

    static String newest(EntryKind shelf) {
        return shelf.changes().versioned() ? "not " + superseded(shelf) : "true";
    }

    private static String isSuperseded(EntryKind shelf) {
        return shelf.changes().supersedesWhen() == null ? "false" : superseded(shelf);
    }

    private static String superseded(EntryKind shelf) {
        return "exists (select from %s later where later.supersedes_id = t.id)".formatted(shelf.table());
    }
}
