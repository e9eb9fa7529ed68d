package belieffirst.sample;

import belieffirst.catalog.Brand;
import belieffirst.library.Entry;
import belieffirst.library.EntryRows;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sample brand in the current organization's library: added whole, and once. */
@Service
@Transactional
public class SampleBrand {

    private static final String NAME = "Wonder Paws";
    private static final String SLUG = "wonder-paws";

    private final SampleLibrary library;
    private final JdbcClient jdbc;
    private final EntryRows rows;

    SampleBrand(SampleLibrary library, JdbcClient jdbc, EntryRows rows) {
        this.library = library;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Adds the brand with all that belongs to it, unless it is there; of two who add it at once, one waits. */
    public Added add() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sample brand of ' || app.organization(), 0))::text")
                .query(String.class)
                .optional();
        return present().map(brand -> new Added(brand, false)).orElseGet(() -> new Added(library.fill(), true));
    }

    /** Whether the organization has it, archived or not. */
    @Transactional(readOnly = true)
    public boolean isThere() {
        return present().isPresent();
    }

    /** Whether it is one of these brands. */
    public static boolean isAmong(List<Brand> brands) {
        return brands.stream()
                .anyMatch(brand -> brand.slug().equals(SLUG) || brand.name().equals(NAME));
    }

    private Optional<Entry> present() {
        return jdbc.sql("select " + EntryRows.COLUMNS + """
                          from brands t
                         where t.slug = :slug or t.name = :name
                         order by t.slug = :slug desc
                         limit 1
                        """)
                .param("slug", SLUG)
                .param("name", NAME)
                .query(rows)
                .optional();
    }

    /**
     * The sample brand after somebody asked for it.
     *
     * @param now whether it was added just now
     */
    public record Added(Entry brand, boolean now) {

        /** What to say of it. */
        public String sentence() {
            if (now) {
                return "The sample brand %s is in your library, with a product, personas, angles and templates."
                        .formatted(NAME);
            }
            return brand.archived()
                    ? "The sample brand %s is in your library already, but archived. Bring it back on its page."
                            .formatted(NAME)
                    : "The sample brand %s is in your library already.".formatted(NAME);
        }
    }
}
