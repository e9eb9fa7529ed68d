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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The ledger of the current organization: the list of every belief over all plans. A page of it costs one statement. */
@Repository
@Transactional(readOnly = true)
public class Beliefs {

    private static final TypeReference<List<Test.Row>> TESTS = new TypeReference<>() {};

    private static final String LIST = """
            select a.*, b.name as brand, pr.name as product, pe.name as persona, j.name as job,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'key', p.key, 'name', p.name,
                               'phase', p.phase_id, 'status', p.status, 'parent', up.key)
                               order by p.phase_id, p.created_at, p.id), '[]')
                      from belief_plan_angles pa
                      join belief_plans p on p.id = pa.plan_id and p.archived_at is null
                      left join belief_plans up on up.id = p.parent_plan_id
                     where pa.angle_id = a.id) as tests,
                   (select jsonb_build_object('from', c.from_status, 'to', c.to_status, 'reason', c.reason,
                               'cause', c.cause, 'plan', p.key, 'by', c.changed_by_name, 'at', c.changed_at)
                      from belief_angle_changes c left join belief_plans p on p.id = c.plan_id
                     where c.angle_id = a.id
                     order by c.changed_at desc, c.id desc
                     limit 1) as latest
              from (select a.*, case when a.status = 'winner' and (
                               select p.phase_id from belief_angle_changes c left join belief_plans p on p.id = c.plan_id
                                where c.angle_id = a.id and c.to_status = 'winner'
                                order by c.changed_at desc, c.id desc
                                limit 1) = 2 then 'confirmed' else a.status end as outcome
                      from belief_angles a) a
              join belief_jtbd_framed j on j.id = a.jtbd_framed_id
              join personas_4d pe on pe.id = j.persona_id
              join products pr on pr.id = j.product_id
              join brands b on b.id = pr.brand_id
             where (case when :id::uuid is null then a.archived_at is null else a.id = :id end)
               and (:outcome::text is null or a.outcome = :outcome)
               and (:brand::uuid is null or pr.brand_id = :brand)
               and (:words::text is null
                    or strpos(lower(a.name || ' ' || a.belief_statement), lower(:words)) > 0)
               and (:after::text is null or (lower(a.name), a.id) > (:after, :after_id::uuid))
             order by lower(a.name), a.id
             limit :limit
            """;

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
        var found = beliefs(null, filter);
        return Slice.cut(
                found,
                filter.limit(),
                belief -> new Cursor(belief.words().name().toLowerCase(Locale.ROOT), belief.id()).toString());
    }

    /** The belief with this id, archived or not. */
    public Optional<Belief> find(UUID id) {
        return beliefs(id, new BeliefFilter(null, null, null, Cursor.START, 1)).stream()
                .findFirst();
    }

    /** What became of it, the latest change first, up to two hundred. */
    public List<StatusChange> history(UUID id) {
        return jdbc.sql(HISTORY)
                .param("id", id)
                .query((row, _) ->
                        json.read(row.getString(1), StatusChange.Row.class).change())
                .list();
    }

    private List<Belief> beliefs(@Nullable UUID id, BeliefFilter filter) {
        var outcome = filter.outcome();
        return jdbc.sql(LIST)
                .param("id", id)
                .param("outcome", outcome == null ? null : outcome.word())
                .param("brand", filter.brand())
                .param("words", filter.words())
                .param("after", filter.from().key())
                .param("after_id", filter.from().id())
                .param("limit", filter.limit() + 1)
                .query(this::belief)
                .list();
    }

    private Belief belief(ResultSet row, int rowNumber) throws SQLException {
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
                json.read(row.getString("tests"), TESTS).stream()
                        .map(Test.Row::test)
                        .toList(),
                latest == null
                        ? null
                        : json.read(latest, StatusChange.Row.class).change());
    }
}
