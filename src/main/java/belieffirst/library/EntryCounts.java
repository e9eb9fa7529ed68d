package belieffirst.library;

import belieffirst.kernel.Digits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of entries of each kind: all of them, or those that belong to one entry. Archived entries do not count. */
@Service
@Transactional(readOnly = true)
public class EntryCounts {

    private final JdbcClient jdbc;
    private final EntryKinds shelves;

    EntryCounts(JdbcClient jdbc, EntryKinds shelves) {
        this.jdbc = jdbc;
        this.shelves = shelves;
    }

    /** Every entry kind, in its order. */
    public List<Holding> all() {
        var counts =
                shelves.all().stream().map(shelf -> count(shelf, "", "true")).toList();
        return jdbc.sql(String.join(" union all ", counts)).query(this::holding).list();
    }

    /** The number of entries of each kind that belong to one entry. */
    public List<Holding> under(EntryKind parent, UUID id) {
        var counts = shelves.all().stream()
                .flatMap(shelf -> shelf.listing().filters().stream()
                        .filter(filter -> filter.shelf().equals(parent.word()))
                        .map(filter -> count(
                                shelf,
                                filter.parameter(),
                                filter.belonging().replace(":" + filter.parameter(), ":id"))))
                .toList();
        return counts.isEmpty()
                ? List.of()
                : jdbc.sql(String.join(" union all ", counts))
                        .param("id", id)
                        .query(this::holding)
                        .list();
    }

    private static String count(EntryKind shelf, String parameter, String belonging) {
        return "select '%s' as shelf, '%s' as parameter, count(*) from %s t where t.archived_at is null and %s and %s"
                .formatted(shelf.word(), parameter, shelf.table(), EntryKindSql.newest(shelf), belonging);
    }

    private Holding holding(ResultSet row, int rowNumber) throws SQLException {
        return new Holding(shelves.of(row.getString("shelf")), row.getString("parameter"), row.getInt("count"));
    }

    /**
     * The number of entries of one kind.
     *
     * @param parameter the filter that lists them, or the empty text for all
     */
    public record Holding(EntryKind shelf, String parameter, int count) {

        /** As a sentence says it: 1 offer, 52 hooks. */
        public String inWords() {
            return "%s %s"
                    .formatted(
                            Digits.grouped(count),
                            count == 1 ? shelf.singular() : shelf.words().plural());
        }
    }
}
