package belieffirst.audience;

import belieffirst.library.Entry;
import belieffirst.library.EntryRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links between personas and products, as rows. */
@Repository
class ProductPersonaRepository {

    private final JdbcClient jdbc;
    private final EntryRows rows;

    ProductPersonaRepository(JdbcClient jdbc, EntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Entry> personas(UUID product) {
        return jdbc.sql("select " + EntryRows.COLUMNS + """
                          from personas_4d t
                          left join product_personas l on l.persona_id = t.id and l.product_id = :product
                         where (l.id is not null or t.product_id = :product) and t.archived_at is null
                         order by coalesce(l.is_primary, t.is_primary, false) desc, lower(t.name), t.id
                        """)
                .param("product", product)
                .query(rows)
                .list();
    }

    /** The personas that are linked to a product, and whether each is its primary one. */
    Map<UUID, Boolean> links(UUID product) {
        var links = new HashMap<UUID, Boolean>();
        jdbc.sql(
                        "select persona_id, is_primary is true as is_primary from product_personas where product_id = :product")
                .param("product", product)
                .query(row -> {
                    links.put(row.getObject("persona_id", UUID.class), row.getBoolean("is_primary"));
                });
        return links;
    }

    boolean exist(UUID product, UUID persona) {
        return jdbc.sql("""
                        select exists (select from products where id = :product)
                           and exists (select from personas_4d where id = :persona)
                        """)
                .param("product", product)
                .param("persona", persona)
                .query(Boolean.class)
                .single();
    }

    void demote(UUID product) {
        jdbc.sql("update product_personas set is_primary = false where product_id = :product and is_primary")
                .param("product", product)
                .update();
    }

    void link(UUID product, UUID persona, boolean primary) {
        jdbc.sql("""
                        insert into product_personas (product_id, persona_id, is_primary)
                        values (:product, :persona, :primary)
                        on conflict (product_id, persona_id) do update set is_primary = excluded.is_primary
                        """)
                .param("product", product)
                .param("persona", persona)
                .param("primary", primary)
                .update();
    }

    /** Whether the link that was removed was to the primary persona; empty where there was none. */
    Optional<Boolean> unlink(UUID product, UUID persona) {
        return jdbc.sql("""
                        delete from product_personas where product_id = :product and persona_id = :persona
                        returning is_primary is true
                        """)
                .param("product", product)
                .param("persona", persona)
                .query(Boolean.class)
                .optional();
    }
}
