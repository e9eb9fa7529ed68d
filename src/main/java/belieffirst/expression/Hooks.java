package belieffirst.expression;

import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.Query;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hooks of the current organization. */
@Service
@Transactional(readOnly = true)
public class Hooks {

    private final Entries entries;
    private final JdbcClient jdbc;

    Hooks(Entries entries, JdbcClient jdbc) {
        this.entries = entries;
        this.jdbc = jdbc;
    }

    /** A product's active hooks, best impact first, those without a score last. */
    public List<Entry> forProduct(UUID product, int limit) {
        return entries.list(
                        HookKind.HOOKS,
                        Query.first(limit).under("product_id", product).inUse())
                .items();
    }

    /** How many active hooks a product has. */
    public int count(UUID product) {
        return jdbc.sql("""
                        select count(*) from hooks
                         where product_id = :product and archived_at is null and active is not false
                        """).param("product", product).query(Integer.class).single();
    }
}
