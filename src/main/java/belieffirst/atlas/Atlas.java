package belieffirst.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The map of the current organization: brand, product, persona, job, belief and what was learned. It costs one statement. */
@Repository
@Transactional(readOnly = true)
public class Atlas {

    /** How many jobs, and angles of each, a map shows at most. */
    public static final int JOBS = 200;

    static final int ANGLES = 12;

    /** A persona stands below each product that it is linked to or has a job with; below every product when with none. */
    private static final String ROWS = """
            with reach as (
                select product_id, id as persona_id from personas_4d where product_id is not null
                union select product_id, persona_id from product_personas
                union select product_id, persona_id from belief_jtbd_framed where archived_at is null
            ), fits as (
                select product_id, persona_id from reach
                union all
                select pr.id, pe.id from personas_4d pe join products pr on pr.brand_id = pe.brand_id
                 where not exists (select from reach r where r.persona_id = pe.id)
            ), places as (
                select b.id as brand_id, b.name as brand, pr.id as product_id, pr.name as product,
                       pe.id as persona_id, pe.name as persona, j.id as job_id, j.name as job
                  from brands b
                  left join products pr on pr.brand_id = b.id and pr.archived_at is null
                  left join fits f on f.product_id = pr.id
                  left join personas_4d pe on pe.id = f.persona_id and pe.archived_at is null
                  left join belief_jtbd_framed j
                    on j.persona_id = pe.id and j.product_id = pr.id and j.archived_at is null
                 where b.archived_at is null
                   and (:brand::uuid is null or b.id = :brand)
                   and (:product::uuid is null or pr.id = :product)
                 order by %1$s
                 limit :places
            )
            select places.*, a.id as angle_id, a.name as angle,
                   case when a.status = 'winner' and won.phase_id = 2 then 'confirmed' else a.status end as outcome,
                   latest.reason as learned
              from places
              left join lateral (select id, name, status from belief_angles
                                  where jtbd_framed_id = places.job_id and archived_at is null
                                  order by lower(name), id
                                  limit :angles + 1) a on true
              left join lateral (select c.reason from belief_angle_changes c
                                  where c.angle_id = a.id and c.cause <> 'run'
                                  order by c.changed_at desc, c.id desc limit 1) latest on true
              left join lateral (select p.phase_id from belief_angle_changes c left join belief_plans p on p.id = c.plan_id
                                  where c.angle_id = a.id and c.to_status = 'winner'
                                  order by c.changed_at desc, c.id desc limit 1) won on true
             order by %2$s, lower(a.name), a.id
            """.formatted(
                    "lower(b.name), b.id, lower(pr.name), pr.id, lower(pe.name), pe.id, lower(j.name), j.id",
                    "lower(brand), brand_id, lower(product), product_id, lower(persona), persona_id, lower(job), job_id");

    private final JdbcClient jdbc;

    Atlas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The brands with all that stands below them; null means any brand, any product. */
    public List<MapNode> map(@Nullable UUID brand, @Nullable UUID product) {
        var rows = jdbc.sql(ROWS)
                .param("brand", brand)
                .param("product", product)
                .param("places", JOBS)
                .param("angles", ANGLES)
                .query(Atlas::row)
                .list();
        return Tree.of(rows);
    }

    private static MapRow row(ResultSet row, int rowNumber) throws SQLException {
        var outcome = row.getString("outcome");
        return new MapRow(
                Objects.requireNonNull(place(row, "brand")),
                place(row, "product"),
                place(row, "persona"),
                place(row, "job"),
                place(row, "angle"),
                outcome == null ? null : Outcome.of(outcome),
                Objects.requireNonNullElse(row.getString("learned"), ""));
    }

    private static MapRow.@Nullable Place place(ResultSet row, String level) throws SQLException {
        var id = row.getObject(level + "_id", UUID.class);
        return id == null ? null : new MapRow.Place(id, row.getString(level));
    }
}
