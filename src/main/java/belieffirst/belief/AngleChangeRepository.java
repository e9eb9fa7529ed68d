package belieffirst.belief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of angles' status as rows: they are only ever added. */
@Repository
class AngleChangeRepository {

    private static final String CHANGE = """
            with was as (
                select id, status from belief_angles
                 where id = any (:angles) and archived_at is null
                   and (:from::text is null or status = :from)
                 order by id
                   for update
            ), changed as (
                update belief_angles a set status = :to from was where a.id = was.id
                returning a.id, was.status
            )
            insert into belief_angle_changes (angle_id, plan_id, from_status, to_status, reason, cause)
            select id, :plan::uuid, status, :to, :reason, :cause from changed
            returning *
            """;

    private final JdbcClient jdbc;

    AngleChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an angle stands, and the plan of its latest win; nobody else changes it until the transaction ends. */
    Optional<Standing> lock(UUID angle) {
        return jdbc.sql("""
                        select a.status, a.archived_at is not null as archived,
                               (select c.plan_id from belief_angle_changes c
                                 where c.angle_id = a.id and c.to_status = 'winner'
                                 order by c.changed_at desc, c.id desc
                                 limit 1) as won_in
                          from belief_angles a
                         where a.id = :angle
                           for update of a
                        """)
                .param("angle", angle)
                .query((row, _) -> new Standing(
                        AngleStatus.of(row.getString("status")),
                        row.getBoolean("archived"),
                        row.getObject("won_in", UUID.class)))
                .optional();
    }

    /** Sets the status of these angles where it is the one they are thought to have, and keeps why. */
    List<AngleChange> change(
            List<UUID> angles, @Nullable AngleStatus from, AngleStatus to, AngleChange.Cause cause, Why why) {
        return jdbc.sql(CHANGE)
                .param("angles", angles.toArray(UUID[]::new))
                .param("from", from == null ? null : from.word())
                .param("to", to.word())
                .param("plan", why.plan())
                .param("reason", why.reason())
                .param("cause", cause.word())
                .query(AngleChangeRepository::change)
                .list();
    }

    Set<UUID> judged(UUID plan) {
        return Set.copyOf(jdbc.sql("""
                        select distinct angle_id from belief_angle_changes
                         where plan_id = :plan and cause in ('person', 'verdict')
                        """)
                .param("plan", plan)
                .query((row, _) -> row.getObject("angle_id", UUID.class))
                .list());
    }

    static AngleChange change(ResultSet row, int rowNumber) throws SQLException {
        return new AngleChange(
                row.getObject("id", UUID.class),
                row.getObject("angle_id", UUID.class),
                AngleStatus.of(row.getString("from_status")),
                AngleStatus.of(row.getString("to_status")),
                row.getString("reason"),
                AngleChange.Cause.of(row.getString("cause")),
                row.getObject("plan_id", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class));
    }

    /** The state of an angle before a change. */
    record Standing(
            AngleStatus status, boolean archived, @Nullable UUID wonIn) {}

    /** The reason for a change. */
    record Why(String reason, @Nullable UUID plan) {}
}
