package belieffirst.audience;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links of personas to products, for whoever names the version that they change. */
@Service
@Transactional
public class ProductPersonas {

    private static final String LINK =
            "select product_id, persona_id, is_primary is true as is_primary, xmin::text as version from product_personas ";

    private final JdbcClient jdbc;
    private final Personas personas;

    ProductPersonas(JdbcClient jdbc, Personas personas) {
        this.jdbc = jdbc;
        this.personas = personas;
    }

    @Transactional(readOnly = true)
    public Slice<ProductPersona> of(UUID product, Cursor from, int limit) {
        requireProduct("select true from products where id = :product", product);
        var links = jdbc.sql(LINK + """
                        where product_id = :product and (:after::uuid is null or persona_id > :after)
                        order by persona_id
                        limit :limit
                        """)
                .param("product", product)
                .param("after", from.id())
                .param("limit", limit + 1)
                .query(ProductPersonas::link)
                .list();
        return Slice.cut(links, limit, link -> new Cursor("", link.persona()).toString());
    }

    @Transactional(readOnly = true)
    public ProductPersona get(UUID product, UUID persona) {
        return find(product, persona).orElseThrow(() -> new Refusal.NotFound("link to persona", persona));
    }

    /** Links a persona that is not linked yet. */
    public ProductPersona add(UUID product, UUID persona, boolean primary) {
        lock(product);
        if (find(product, persona).isPresent()) {
            throw new Refusal.Stale("link");
        }
        personas.link(product, persona, primary);
        return get(product, persona);
    }

    /**
     * Says of a linked persona whether it is the primary one.
     *
     * @param version the version that was read, or null for any
     */
    public ProductPersona change(UUID product, UUID persona, @Nullable String version, boolean primary) {
        lock(product);
        requireSeen(get(product, persona), version);
        personas.link(product, persona, primary);
        return get(product, persona);
    }

    public void remove(UUID product, UUID persona, @Nullable String version) {
        lock(product);
        requireSeen(get(product, persona), version);
        personas.unlink(product, persona);
    }

    private static void requireSeen(ProductPersona link, @Nullable String version) {
        if (version != null && !version.equals(link.version())) {
            throw new Refusal.Stale("link");
        }
    }

    private Optional<ProductPersona> find(UUID product, UUID persona) {
        return jdbc.sql(LINK + "where product_id = :product and persona_id = :persona")
                .param("product", product)
                .param("persona", persona)
                .query(ProductPersonas::link)
                .optional();
    }

    /** Holds the product until the end of the transaction, so that its links change one after another. */
    private void lock(UUID product) {
        requireProduct("select true from products where id = :product for no key update", product);
    }

    private void requireProduct(String statement, UUID product) {
        if (jdbc.sql(statement)
                .param("product", product)
                .query(Boolean.class)
                .list()
                .isEmpty()) {
            throw new Refusal.NotFound("product", product);
        }
    }

    private static ProductPersona link(ResultSet row, int number) throws SQLException {
        return new ProductPersona(
                row.getObject("product_id", UUID.class),
                row.getObject("persona_id", UUID.class),
                row.getBoolean("is_primary"),
                row.getString("version"));
    }
}
