package belieffirst.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names of entries: for choosing one, and for naming what another refers to. */
@Service
@Transactional(readOnly = true)
public class EntryNames {

    private final JdbcClient jdbc;

    EntryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first two hundred entries that can be chosen, and the one that is chosen already, archived or not. */
    public List<Option> choices(EntryKind kind, @Nullable UUID chosen) {
        return jdbc.sql("""
                        select t.id, left(t.%s, 200) as name
                          from %s t
                         where t.id = :chosen::uuid or (t.archived_at is null and %s)
                         order by t.id = :chosen::uuid desc nulls last, lower(t.%s), t.id
                         limit 200
                        """.formatted(
                                kind.listing().title(),
                                kind.table(),
                                EntryKindSql.newest(kind),
                                kind.listing().title()))
                .param("chosen", chosen)
                .query((row, _) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    public Map<UUID, String> of(EntryKind kind, Collection<UUID> ids) {
        var names = new LinkedHashMap<UUID, String>();
        jdbc.sql("select t.id, left(t.%s, 200) as name from %s t where t.id = any(:ids)"
                        .formatted(kind.listing().title(), kind.table()))
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
