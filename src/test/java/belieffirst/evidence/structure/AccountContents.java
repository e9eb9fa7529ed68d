package belieffirst.evidence.structure;

import belieffirst.kernel.Jsonb;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is known of an account, whichever plan it belongs to. */
@Component
@Transactional(readOnly = true)
public class AccountContents {

    private final JdbcClient jdbc;
    private final ObjectRows rows;

    AccountContents(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.rows = new ObjectRows(jsonb);
    }

    public List<KnownObject> of(String account) {
        return jdbc.sql("select %s from delivered_objects o where account_id = :account order by level, object_id"
                        .formatted(ObjectRows.OBJECT))
                .param("account", account)
                .query((row, _) -> rows.object(row))
                .list();
    }

    /** Their changes, the latest first. */
    public List<ObjectChange> changes(String account) {
        return jdbc.sql("""
                        select %s from delivered_object_changes c where account_id = :account
                         order by seen_on desc, changed_at desc, id
                        """.formatted(ObjectRows.CHANGE))
                .param("account", account)
                .query((row, _) -> rows.change(row))
                .list();
    }
}
