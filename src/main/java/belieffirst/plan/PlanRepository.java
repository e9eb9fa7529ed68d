package belieffirst.plan;

import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans as rows. Row security, not this class, decides whose plans there are. */
@Repository
class PlanRepository {

    /** The database numbers it: the brand's code, or P, and the next number of that code. */
    private static final String INSERT = """
            insert into belief_plans (id, name, brand_id, phase_id, parent_plan_id)
            select :id, coalesce(nullif(:name, ''), name || ': ' || :phase), id, :phaseId, :parent
              from brands where id = :brand
            on conflict (id) do nothing
            returning key
            """;

    private static final String UPDATE = """
            update belief_plans
               set name = :name, brand_id = :brand, product_id = :product, offer_id = :offer,
                   offer_answered = :offerAnswered, persona_id = :persona, awareness_level = :awareness,
                   jtbd_framed_id = :job, template_strategy = :strategy, ads_per_angle = :adsPerAngle,
                   target_cpa = :targetCpa, max_cpa = :maxCpa, currency = :currency, budget = :budget,
                   horizon_days = :horizonDays, event = :event, target_roas = :targetRoas,
                   budget_per_day = :budgetPerDay, set_up = :setUp, set_up_known_by = :setUpSource,
                   starts_on = :startsOn, goals_answered = :goalsAnswered, let_go = :letGo::jsonb,
                   open_layers = :openLayers::jsonb, status = :status,
                   compilation_number = case when :reopened then null else compilation_number end,
                   compiled_payload = case when :reopened then null else compiled_payload end,
                   compiled_at = case when :reopened then null else compiled_at end,
                   archived_at = case when :archived then coalesce(archived_at, now()) end,
                   version = version + 1, updated_at = clock_timestamp()
             where id = :id and version = :version
            """;

    /** What stays, stays as it is: the audit log tells what came and what went. */
    private static final String ANGLES_LEFT_OUT =
            "delete from belief_plan_angles where plan_id = :plan and angle_id <> all (:kept)";

    private static final String TEMPLATES_LEFT_OUT =
            "delete from belief_plan_templates where plan_id = :plan and template_id <> all (:kept)";

    private final JdbcClient jdbc;
    private final PlanDetailsReader reader;
    private final LayerRows layers;
    private final Jsonb jsonb;

    PlanRepository(JdbcClient jdbc, PlanDetailsReader reader, LayerRows layers, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.layers = layers;
        this.reader = reader;
        this.jsonb = jsonb;
    }

    Optional<Id<Plan>> id(String key) {
        return jdbc.sql("select id from belief_plans where key = upper(:key)")
                .param("key", key)
                .query((row, _) -> new Id<Plan>(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Whoever changes a plan locks its row first, so that two changes wait and never deadlock. */
    void lock(Id<Plan> id) {
        jdbc.sql("select true from belief_plans where id = :id for update")
                .param("id", id.value())
                .query(Boolean.class)
                .optional();
    }

    void lock(String key) {
        jdbc.sql("select true from belief_plans where key = :key for update")
                .param("key", key)
                .query(Boolean.class)
                .optional();
    }

    Optional<PlanDetails> find(Id<Plan> id) {
        return jdbc.sql(PlanDetailsReader.SELECT + "where p.id = :id")
                .param("id", id.value())
                .query(reader::details)
                .optional();
    }

    Optional<PlanOutline> outline(Id<Plan> id) {
        return jdbc.sql(PlanDetailsReader.OUTLINE + "where p.id = :id")
                .param("id", id.value())
                .query(reader::outline)
                .optional();
    }

    Optional<PlanDetails> find(String key) {
        return jdbc.sql(PlanDetailsReader.SELECT + "where p.key = :key")
                .param("key", key)
                .query(reader::details)
                .optional();
    }

    /** Inserts a draft and answers its key. */
    Optional<String> insert(Id<Plan> id, UUID brand, String name, Lifecycle lifecycle) {
        return jdbc.sql(INSERT)
                .param("id", id.value())
                .param("brand", brand)
                .param("name", name)
                .param("phase", lifecycle.phase().label().toLowerCase(Locale.ROOT))
                .param("phaseId", lifecycle.phase().id())
                .param(
                        "parent",
                        lifecycle.parent() == null ? null : lifecycle.parent().value())
                .query(String.class)
                .optional();
    }

    /** Writes a change that was made on this version; answers false when somebody else was faster. */
    boolean save(Plan before, Plan after) {
        var angles = !after.design().angleIds().equals(before.design().angleIds());
        var templates = !after.design().templateIds().equals(before.design().templateIds());
        layers.leaveOut(before, after);
        if (angles) {
            leaveOut(ANGLES_LEFT_OUT, after.id(), after.design().angleIds());
        }
        if (templates) {
            leaveOut(TEMPLATES_LEFT_OUT, after.id(), after.design().templateIds());
        }
        var saved = update(before, after);
        if (saved && angles) {
            insertAngles(after);
        }
        if (saved && templates) {
            insertTemplates(after.id(), after.design().templateIds());
        }
        if (saved) {
            layers.takeIn(before, after);
        }
        return saved;
    }

    private void leaveOut(String delete, Id<Plan> plan, List<UUID> kept) {
        jdbc.sql(delete)
                .param("plan", plan.value())
                .param("kept", kept.toArray(UUID[]::new))
                .update();
    }

    private boolean update(Plan before, Plan after) {
        var reopened =
                before.lifecycle().compilation() != null && after.lifecycle().compilation() == null;
        return jdbc.sql(UPDATE)
                        .params(PlanParameters.of(after, jsonb))
                        .param("reopened", reopened)
                        .param("version", before.revision().version())
                        .update()
                == 1;
    }

    private void insertAngles(Plan plan) {
        jdbc.sql("""
                        insert into belief_plan_angles (plan_id, jtbd_framed_id, angle_id, display_order)
                        select :plan, :job, angle, position
                          from unnest(:angles::uuid[]) with ordinality as chosen (angle, position)
                            on conflict (plan_id, angle_id) do update set display_order = excluded.display_order
                         where belief_plan_angles.display_order <> excluded.display_order
                        """)
                .param("plan", plan.id().value())
                .param("job", plan.answers().jobId())
                .param("angles", plan.design().angleIds().toArray(UUID[]::new))
                .update();
    }

    private void insertTemplates(Id<Plan> plan, List<UUID> templates) {
        jdbc.sql("""
                        insert into belief_plan_templates (plan_id, template_id, display_order)
                        select :plan, template, position
                          from unnest(:templates::uuid[]) with ordinality as chosen (template, position)
                            on conflict (plan_id, template_id) do update set display_order = excluded.display_order
                         where belief_plan_templates.display_order <> excluded.display_order
                        """)
                .param("plan", plan.value())
                .param("templates", templates.toArray(UUID[]::new))
                .update();
    }
}
