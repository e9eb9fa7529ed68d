package belieffirst.atlas;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A search of the current organization by name: its plans, angles, brands, products and personas. It costs one statement. */
@Repository
@Transactional(readOnly = true)
public class Search {

    /** The function says which; what they are called is read under row security once more. */
    private static final String FIND = """
            select found.kind, found.id, found.rank, coalesce(p.key, '') as key,
                   coalesce(p.name, a.name, b.name, pr.name, pe.name) as name,
                   left(coalesce(a.belief_statement, pb.name, prb.name, pep.name, peb.name, ''), 160) as about
              from app.find_things(:words, :most) with ordinality found(kind, id, rank, place)
              left join belief_plans p on found.kind = 'plan' and p.id = found.id
              left join brands pb on pb.id = p.brand_id
              left join belief_angles a on found.kind = 'angle' and a.id = found.id
              left join brands b on found.kind = 'brand' and b.id = found.id
              left join products pr on found.kind = 'product' and pr.id = found.id
              left join brands prb on prb.id = pr.brand_id
              left join personas_4d pe on found.kind = 'persona' and pe.id = found.id
              left join products pep on pep.id = pe.product_id
              left join brands peb on peb.id = pe.brand_id
             where coalesce(p.name, a.name, b.name, pr.name, pe.name) is not null
             order by found.place
            """;

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have all words, the best first, none of them archived. */
    public List<SearchHit> find(SearchWords words, int most) {
        if (words.areNone()) {
            return List.of();
        }
        return jdbc.sql(FIND)
                .param("words", words.words().toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> new SearchHit(
                        SearchHit.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("about"),
                        row.getInt("rank")))
                .list();
    }
}
