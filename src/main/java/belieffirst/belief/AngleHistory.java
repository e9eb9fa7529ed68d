package belieffirst.belief;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Slice;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The changes of an angle's status, the latest first. */
@Repository
@Transactional(readOnly = true)
public class AngleHistory {

    private final JdbcClient jdbc;

    AngleHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Slice<AngleChange> of(UUID angle, Cursor from, int limit) {
        var rows = jdbc.sql("""
                        select * from belief_angle_changes
                         where angle_id = :angle
                           and (:at::timestamptz is null or (changed_at, id) < (:at, :id::uuid))
                         order by changed_at desc, id desc
                         limit :limit
                        """)
                .param("angle", angle)
                .param("at", from.time())
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(AngleChangeRepository::change)
                .list();
        return Slice.cut(rows, limit, change -> new Cursor(change.at().toString(), change.id()).toString());
    }
}
