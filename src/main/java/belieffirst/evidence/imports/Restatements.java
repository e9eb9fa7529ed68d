package belieffirst.evidence.imports;

import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The restatements of an import: new figures for days that had figures before. */
@Repository
@Transactional(readOnly = true)
public class Restatements {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    Restatements(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    /** The first of them. */
    public List<Restatement> of(Id<Import> id) {
        return jdbc.sql("""
                        select d.name, r.day, r.before::text as before, r.after::text as after
                          from ad_restatements r
                          join delivered_ads d on d.id = r.delivered_ad_id
                         where r.import_id = :import order by r.id limit :limit
                        """)
                .param("import", id.value())
                .param("limit", SHOWN)
                .query((row, _) -> new Restatement(
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        changes(row.getString("before"), row.getString("after"))))
                .list();
    }

    private List<FigureChange> changes(String before, String after) {
        var was = values(before);
        var became = values(after);
        return Stream.concat(was.keySet().stream(), became.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !Objects.equals(was.get(name), became.get(name)))
                .map(name -> new FigureChange(
                        name.replace('_', ' '),
                        was.getOrDefault(name, "nothing"),
                        became.getOrDefault(name, "not reported")))
                .toList();
    }

    private Map<String, String> values(String json) {
        var values = new TreeMap<String, String>();
        for (var value : jsonb.object(json).properties()) {
            switch (value.getKey()) {
                case "more", "import_id" -> {}
                case "conversions", "measures" -> put(values, value.getValue(), "");
                case "conversion_values" -> put(values, value.getValue(), " value");
                default -> values.put(value.getKey(), plain(value.getValue().asString()));
            }
        }
        return values;
    }

    /** Each event and each measure by its name. */
    private static void put(Map<String, String> values, JsonNode named, String behind) {
        named.properties()
                .forEach(each -> values.put(
                        called(each.getKey()) + behind, plain(each.getValue().asString())));
    }

    /** The name of an event stands behind that of the measure. */
    private static String called(String name) {
        return name.startsWith("incremental") ? name.replaceFirst(":", " ") : name;
    }

    private static String plain(String value) {
        return value.matches("\\d+\\.\\d*0+") ? value.replaceFirst("\\.?0+$", "") : value;
    }
}
