package belieffirst.plan;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Slice;
import belieffirst.plan.layer.LayerSql;
import belieffirst.plan.layer.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of plans, the latest change first; any part of it costs one statement. */
@Repository
class PlanSummaries {

    private static final String LINE = """
            select p.id, p.key, p.name, p.brand_id, p.product_id, p.offer_id, p.persona_id,
                   p.jtbd_framed_id, b.name as brand, pr.name as product, p.phase_id, p.status, p.ads_per_angle,
                   (select count(*) from belief_plan_angles pa where pa.plan_id = p.id) as angles,
                   p.archived_at is not null as archived, p.updated_at,
                   %s
              from %%s
              join brands b on b.id = p.brand_id
              left join products pr on pr.id = p.product_id
             where %%s
             order by p.updated_at desc, p.id desc
             limit %%d
            """.formatted(LayerSql.numbers());

    private static final String FOUND = """
            app.search_plans_about(:words, :archived, :brand, :product, :persona, :phase, :status, :at, :id, :limit) found(id)
              join belief_plans p on p.id = found.id""";

    private final JdbcClient jdbc;
    private final LayerReader layers;

    PlanSummaries(JdbcClient jdbc, LayerReader layers) {
        this.jdbc = jdbc;
        this.layers = layers;
    }

    Slice<PlanSummary> list(PlanFilter filter) {
        var rows = jdbc.sql(statement(filter))
                .param("words", blankToNull(filter.words()))
                .param("archived", filter.archived())
                .param("brand", filter.subject().brand())
                .param("product", filter.subject().product())
                .param("persona", filter.subject().persona())
                .param("phase", filter.phase() == null ? null : filter.phase().id())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().word())
                .param("id", filter.from().id())
                .param("at", filter.from().time())
                .param("limit", filter.limit() + 1)
                .query(this::line)
                .list();
        return Slice.cut(
                rows,
                filter.limit(),
                line -> new Cursor(line.saved().toString(), line.id().value()).toString());
    }

    /**
     * Only the conditions that a filter has, and its limit in figures: so PostgreSQL plans each of these statements once and walks
     * the index made for it. Without the figure it would reckon with a tenth of all plans, and plan anew each time.
     */
    private static String statement(PlanFilter filter) {
        if (blankToNull(filter.words()) != null) {
            return LINE.formatted(FOUND, "true", filter.limit() + 1);
        }
        var subject = filter.subject();
        var conditions = Stream.of(
                        filter.archived() ? "p.archived_at is not null" : "p.archived_at is null",
                        subject.brand() == null ? "" : "p.brand_id = :brand",
                        subject.product() == null ? "" : "p.product_id = :product",
                        subject.persona() == null ? "" : "p.persona_id = :persona",
                        filter.phase() == null ? "" : "p.phase_id = :phase",
                        filter.status() == null ? "" : "p.status = :status",
                        filter.from().id() == null ? "" : "(p.updated_at, p.id) < (:at, :id)")
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" and "));
        return LINE.formatted("belief_plans p", conditions, filter.limit() + 1);
    }

    private PlanSummary line(ResultSet row, int rowNumber) throws SQLException {
        var phase = Phase.of(row.getInt("phase_id"));
        return new PlanSummary(
                new Id<>(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                subject(row),
                new PlanSummary.Place(
                        phase,
                        Status.of(row.getString("status")),
                        row.getInt("angles"),
                        (int) times(phase, row) * row.getInt("ads_per_angle"),
                        row.getBoolean("archived")),
                row.getObject("updated_at", OffsetDateTime.class));
    }

    /** The number of angles, from phase 3 on of cells; each of them gets the plan's number of ads. */
    private long times(Phase phase, ResultSet row) throws SQLException {
        return phase.hasCells() ? Cell.count(phase, layers.numbers(row)) : row.getInt("angles");
    }

    private static PlanSummary.Subject subject(ResultSet row) throws SQLException {
        return new PlanSummary.Subject(
                row.getString("brand"),
                row.getString("product"),
                row.getObject("brand_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getObject("persona_id", UUID.class),
                row.getObject("jtbd_framed_id", UUID.class));
    }

    private static @Nullable String blankToNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
