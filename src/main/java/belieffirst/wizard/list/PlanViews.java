package belieffirst.wizard.list;

import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.kernel.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The saved views of whoever asks, in the order of their names. Row security shows nobody else's. */
@Repository
@Transactional
class PlanViews {

    private static final String MINE = "select name, address from plan_views order by lower(name), name";
    private static final String CHANGE = "update plan_views set address = :address where name = :name";

    private static final String ADD = """
            insert into plan_views (nth, name, address)
            select free.nth, :name, :address
              from generate_series(1, 20) free (nth)
             where not exists (select from plan_views taken where taken.nth = free.nth)
             order by free.nth
             limit 1
                on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final RevisionCache<String, List<PlanView>> readings;

    PlanViews(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.readings = revisions.cache(64);
    }

    @Transactional(readOnly = true)
    List<PlanView> mine() {
        return readings.get(MINE, this::read);
    }

    private List<PlanView> read() {
        return jdbc.sql(MINE)
                .query((row, _) -> new PlanView(row.getString("name"), row.getString("address")))
                .list();
    }

    /** Saves a view; one of the same name shows this from now on. */
    void save(PlanView view) {
        if (write(CHANGE, view) == 0 && write(ADD, view) == 0) {
            throw new Refusal.Conflict("You have 20 saved views, which is the most. Remove one first.");
        }
    }

    boolean remove(String name) {
        return jdbc.sql("delete from plan_views where name = :name")
                        .param("name", name)
                        .update()
                > 0;
    }

    private int write(String statement, PlanView view) {
        return jdbc.sql(statement)
                .param("name", view.name())
                .param("address", view.address())
                .update();
    }
}
