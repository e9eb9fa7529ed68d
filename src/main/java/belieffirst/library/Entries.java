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

/** The entries of every shelf, of the current organization. Each question and each change costs one statement. */
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
    public Slice<Entry> list(EntryKind shelf, Query query) {
        var statement = jdbc.sql(sql(shelf).list())
                .param("archived", query.among() == Query.Among.ARCHIVED_TOO)
                .param("active", query.among() == Query.Among.IN_USE)
                .param("searching", query.words() != null)
                .param("attempts", query.attempts())
                .param("after", query.cursor().key())
                .param("after_id", query.cursor().id())
                .param("limit", query.limit() + 1);
        for (var filter : shelf.filters()) {
            statement = statement.param(filter.parameter(), query.parents().get(filter.parameter()));
        }
        var found = statement
                .query((row, _) -> new Placed(rows.mapRow(row, 0), row.getString("sort_key")))
                .list();
        return Slice.cut(found, query.limit(), Placed::cursor).map(Placed::entry);
    }

    /** The entry with this id, archived or not. */
    @Transactional(readOnly = true)
    public Entry get(EntryKind shelf, UUID id) {
        return jdbc.sql(sql(shelf).get())
                .param("id", id)
                .query(rows)
                .optional()
                .orElseThrow(() -> new Refusal.NotFound(shelf.singular(), id));
    }

    /** Keeps a new entry; refuses, field by field, what the shelf's shape does not allow. */
    public Entry add(EntryKind shelf, ObjectNode sent) {
        var row = shelf.shape().complete(sent);
        var derived = shelf.slugScope() != null && !row.hasNonNull("slug");
        if (derived) {
            row.put("slug", Slugs.of(row.path(shelf.title()).asString(""), shelf.singular()));
        }
        var statement = jdbc.sql(sql(shelf).add()).param("row", json.write(row));
        var prepared = shelf.slugScope() == null ? statement : statement.param("derived", derived);
        return ConstraintRefusals.explained(shelf, () -> prepared.query(rows).single());
    }

    /**
     * Applies a merge patch (RFC 7396). An entry of a versioned shelf is superseded by a new one, with a new id.
     *
     * @param version the version that was read, or null for any
     */
    public Entry change(EntryKind shelf, UUID id, @Nullable String version, ObjectNode patch) {
        var taken = shelf.shape().patch(patch);
        return changed(shelf, id, version, jdbc.sql(sql(shelf).change()).param("patch", json.write(taken)));
    }

    /** Takes an entry out of lists and choices. What refers to it goes on doing so. */
    public Entry archive(EntryKind shelf, UUID id, @Nullable String version) {
        return changed(shelf, id, version, jdbc.sql(sql(shelf).archive()));
    }

    public Entry restore(EntryKind shelf, UUID id, @Nullable String version) {
        return changed(shelf, id, version, jdbc.sql(sql(shelf).restore()));
    }

    private Entry changed(EntryKind shelf, UUID id, @Nullable String version, StatementSpec statement) {
        var outcome = ConstraintRefusals.explained(
                shelf,
                () -> statement
                        .param("id", id)
                        .param("version", version)
                        .query((row, _) -> new Outcome(
                                row.getBoolean("shared"),
                                row.getBoolean("superseded"),
                                row.getBoolean("archived"),
                                row.getObject("id") == null ? null : rows.mapRow(row, 0)))
                        .optional()
                        .orElseThrow(() -> new Refusal.NotFound(shelf.singular(), id)));
        return outcome.entry(shelf);
    }

    private EntryKindSql sql(EntryKind shelf) {
        return statements.computeIfAbsent(shelf.word(), _ -> EntryKindSql.of(shelf));
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

        Entry entry(EntryKind shelf) {
            if (changed != null) {
                return changed;
            }
            if (shared) {
                throw new Refusal.Forbidden(
                        "This %s serves every organization and stays as it is.".formatted(shelf.singular()));
            }
            if (superseded) {
                throw new Refusal.Conflict(
                        "superseded",
                        "A newer version of this %s exists: change that one.".formatted(shelf.singular()));
            }
            if (archived) {
                throw new Refusal.Conflict(
                        "archived", "This %s is archived: bring it back first.".formatted(shelf.singular()));
            }
            throw new Refusal.Stale(shelf.singular());
        }
    }
}
