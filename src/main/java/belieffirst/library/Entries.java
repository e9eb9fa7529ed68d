package belieffirst.library;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The entries of every kind, of the current organization. Each question and each change costs one statement. */
@Service
@Transactional
public class Entries {

    private final Map<String, EntryKindSql> statements = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Jsonb json;
    private final EntryRows rows;

    Entries(JdbcClient jdbc, Jsonb json, EntryRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Slice<Entry> list(EntryKind kind, Query query) {
        var statement = jdbc.sql(sql(kind).list())
                .param("archived", query.among() == Query.Among.ARCHIVED_TOO)
                .param("active", query.among() == Query.Among.IN_USE)
                .param("searching", query.words() != null)
                .param("attempts", query.attempts())
                .param("after", query.cursor().key())
                .param("after_id", query.cursor().id())
                .param("limit", query.limit() + 1);
        for (var filter : kind.listing().filters()) {
            statement = statement.param(filter.parameter(), query.parents().get(filter.parameter()));
        }
        var found = statement
                .query((row, _) -> new Placed(rows.mapRow(row, 0), row.getString("sort_key")))
                .list();
        return Slice.cut(found, query.limit(), Placed::cursor).map(Placed::entry);
    }

    /** The entry with this id, archived or not. */
    @Transactional(readOnly = true)
    public Entry get(EntryKind kind, UUID id) {
        return jdbc.sql(sql(kind).get())
                .param("id", id)
                .query(rows)
                .optional()
                .orElseThrow(() -> new Refusal.NotFound(kind.singular(), id));
    }

    /** Keeps a new entry; refuses, field by field, what the kind's shape does not allow. */
    public Entry add(EntryKind kind, ObjectNode sent) {
        var row = kind.shape().complete(sent);
        var derived = kind.changes().slugScope() != null && !row.hasNonNull("slug");
        if (derived) {
            row.put("slug", Slugs.of(row.path(kind.listing().title()).asString(""), kind.singular()));
        }
        var statement = jdbc.sql(sql(kind).add()).param("row", json.write(row));
        var prepared = kind.changes().slugScope() == null ? statement : statement.param("derived", derived);
        return ConstraintRefusals.explained(kind, () -> prepared.query(rows).single());
    }

    /**
     * Applies a merge patch (RFC 7396). An entry of a versioned kind is superseded by a new one, with a new id.
     *
     * @param version the version that was read, or null for any
     */
    public Entry change(EntryKind kind, UUID id, @Nullable String version, ObjectNode patch) {
        var taken = kind.shape().patch(patch);
        return changed(kind, id, version, jdbc.sql(sql(kind).change()).param("patch", json.write(taken)));
    }

    /** Takes an entry out of lists and choices. What refers to it goes on doing so. */
    public Entry archive(EntryKind kind, UUID id, @Nullable String version) {
        return changed(kind, id, version, jdbc.sql(sql(kind).archive()));
    }

    public Entry restore(EntryKind kind, UUID id, @Nullable String version) {
        return changed(kind, id, version, jdbc.sql(sql(kind).restore()));
    }

    private Entry changed(EntryKind kind, UUID id, @Nullable String version, StatementSpec statement) {
        var outcome = ConstraintRefusals.explained(
                kind,
                () -> statement
                        .param("id", id)
                        .param("version", version)
                        .query((row, _) -> new Outcome(
                                row.getBoolean("shared"),
                                row.getBoolean("superseded"),
                                row.getBoolean("archived"),
                                row.getObject("id") == null ? null : rows.mapRow(row, 0)))
                        .optional()
                        .orElseThrow(() -> new Refusal.NotFound(kind.singular(), id)));
        return outcome.entry(kind);
    }

    private EntryKindSql sql(EntryKind kind) {
        return statements.computeIfAbsent(kind.word(), _ -> EntryKindSql.of(kind));
    }

    private record Placed(Entry entry, String key) {

        String cursor() {
            return new Cursor(key, entry.id()).toString();
        }
    }

    private record Outcome(
            boolean shared,
            boolean superseded,
            boolean archived,
            @Nullable Entry changed) {

        Entry entry(EntryKind kind) {
            if (changed != null) {
                return changed;
            }
            if (shared) {
                throw new Refusal.Forbidden(
                        "This %s is shared by every organization, so you cannot change it.".formatted(kind.singular()));
            }
            if (superseded) {
                throw new Refusal.Conflict(
                        "superseded", "A newer version of this %s exists: change that one.".formatted(kind.singular()));
            }
            if (archived) {
                throw new Refusal.Conflict(
                        "archived", "This %s is archived: bring it back first.".formatted(kind.singular()));
            }
            throw new Refusal.Stale(kind.singular());
        }
    }
}
