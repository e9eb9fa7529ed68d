package belieffirst.atlas;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The ledger of the current organization: the list of every belief over all plans. A page of it costs one statement. */
@Repository
@Transactional(readOnly = true)
public class Beliefs {

    private static final TypeReference<List<Test.Row>> ROWS = new TypeReference<>() {};

    /** How many plans of each belief a list shows, the latest ones; a belief's own page shows more. */
    static final int TESTS = 20;

    private static final int TESTS_OF_ONE = 200;

    private static final String SELECT = """
            select a.*, b.name as brand, pr.name as product, pe.name as persona, j.name as job,
                   case when a.status = 'winner' and (
                            select p.phase_id from belief_angle_changes c left join belief_plans p on p.id = c.plan_id
                             where c.angle_id = a.id and c.to_status = 'winner'
                             order by c.changed_at desc, c.id desc
                             limit 1) = 2 then 'confirmed' else a.status end as outcome,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'key', p.key, 'name', p.name,
                               'phase', p.phase_id, 'status', p.status, 'parent', p.parent)
                               order by p.phase_id, p.created_at, p.id), '[]')
                      from (select p.*, up.key as parent
                              from belief_plan_angles pa
                              join belief_plans p on p.id = pa.plan_id and p.archived_at is null
                              left join belief_plans up on up.id = p.parent_plan_id
                             where pa.angle_id = a.id
                             order by p.created_at desc, p.id
                             limit %d) p) as tests,
                   (select jsonb_build_object('from', c.from_status, 'to', c.to_status, 'reason', c.reason,
                               'cause', c.cause, 'plan', p.key, 'by', c.changed_by_name, 'at', c.changed_at)
                      from belief_angle_changes c left join belief_plans p on p.id = c.plan_id
                     where c.angle_id = a.id
                     order by c.changed_at desc, c.id desc
                     limit 1) as latest
              from %s
              join belief_jtbd_framed j on j.id = a.jtbd_framed_id
              join personas_4d pe on pe.id = j.persona_id
              join products pr on pr.id = j.product_id
              join brands b on b.id = pr.brand_id
            """;

    private static final String LIST = SELECT.formatted(TESTS, """
            app.find_angles(:words, :status, :confirmed, :brand, :after, :after_id, :limit) found(id)
              join belief_angles a on a.id = found.id""") + "order by lower(a.name), a.id";

    private static final String ONE = SELECT.formatted(TESTS_OF_ONE, "belief_angles a") + "where a.id = :id";

    private static final String HISTORY = """
            select jsonb_build_object('from', c.from_status, 'to', c.to_status, 'reason', c.reason,
                       'cause', c.cause, 'plan', p.key, 'by', c.changed_by_name, 'at', c.changed_at)
              from belief_angle_changes c left join belief_plans p on p.id = c.plan_id
             where c.angle_id = :id
             order by c.changed_at desc, c.id desc
             limit 200
            """;

    private final JdbcClient jdbc;
    private final Jsonb json;

    Beliefs(JdbcClient jdbc, Jsonb json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those that are not archived, by name. */
    public Slice<Belief> list(BeliefFilter filter) {
        var outcome = filter.outcome();
        var found = jdbc.sql(LIST)
                .param("words", filter.words())
                .param("status", outcome == null ? null : outcome.status().word())
                .param("confirmed", outcome == null ? null : outcome.confirmed())
                .param("brand", filter.brand())
                .param("after", filter.from().key())
                .param("after_id", filter.from().id())
                .param("limit", filter.limit() + 1)
                .query((row, _) -> belief(row, TESTS))
                .list();
        return Slice.cut(
                found,
                filter.limit(),
                belief -> new Cursor(belief.words().name().toLowerCase(Locale.ROOT), belief.id()).toString());
    }

    /** The belief with this id, archived or not. */
    public Optional<Belief> find(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query((row, _) -> belief(row, TESTS_OF_ONE))
                .optional();
    }

    /** What became of it, the latest change first, up to two hundred. */
    public List<StatusChange> history(UUID id) {
        return jdbc.sql(HISTORY)
                .param("id", id)
                .query((row, _) ->
                        json.read(row.getString(1), StatusChange.Row.class).change())
                .list();
    }

    private Belief belief(ResultSet row, int most) throws SQLException {
        var latest = row.getString("latest");
        return new Belief(
                row.getObject("id", UUID.class),
                new Belief.Words(
                        row.getString("name"), row.getString("belief_statement"), row.getString("explanation")),
                Outcome.of(row.getString("outcome")),
                row.getObject("archived_at") != null,
                new Belief.Place(
                        row.getString("brand"),
                        row.getString("product"),
                        row.getString("persona"),
                        row.getString("job"),
                        row.getObject("jtbd_framed_id", UUID.class)),
                json.read(row.getString("tests"), ROWS).stream()
                        .map(Test.Row::test)
                        .toList(),
                most,
                latest == null
                        ? null
                        : json.read(latest, StatusChange.Row.class).change());
    }
}
