package belieffirst.plan.goal;

import belieffirst.kernel.Jsonb;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The goals that a plan starts from: those of the latest plan of its product, or else what the organization set. */
@Repository
@Transactional
public class UsualGoals {

    private static final String SETTINGS = """
            select currency, attribution_setting, usual_cpa::text, ad_name_pattern
              from belief_goal_settings where organization_id = app.organization()
            """;

    private static final String LATEST = """
            select event, target_cpa, max_cpa, target_roas, currency, budget, budget_per_day, horizon_days, set_up
              from belief_plans
             where product_id = :product
               and (goals_answered or target_cpa is not null or target_roas is not null or budget is not null)
             order by updated_at desc, id desc limit 1
            """;

    private static final TypeReference<Map<String, BigDecimal>> AMOUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    UsualGoals(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    @Transactional(readOnly = true)
    public GoalSettings settings() {
        return jdbc.sql(SETTINGS)
                .query((row, _) -> new GoalSettings(
                        row.getString("currency"),
                        row.getString("attribution_setting"),
                        jsonb.read(row.getString("usual_cpa"), AMOUNTS),
                        row.getString("ad_name_pattern")))
                .optional()
                .orElse(GoalSettings.NONE);
    }

    /** What the latest plan of the product leaves open, the settings of the organization fill. */
    @Transactional(readOnly = true)
    public Goals ofProduct(@Nullable UUID product, GoalSettings settings) {
        return jdbc.sql(LATEST)
                .param("product", product)
                .query((row, _) -> goals(row))
                .optional()
                .map(settings::filling)
                .orElseGet(settings::goals);
    }

    public void set(GoalSettings settings) {
        jdbc.sql("""
                        insert into belief_goal_settings as kept (currency, attribution_setting, usual_cpa, ad_name_pattern)
                        values (:currency, :attribution, :usualCpa::jsonb, :pattern)
                        on conflict (organization_id) do update
                           set currency = excluded.currency, attribution_setting = excluded.attribution_setting,
                               usual_cpa = excluded.usual_cpa, ad_name_pattern = excluded.ad_name_pattern,
                               updated_by = auth.uid(), updated_at = now()
                        """)
                .param("currency", settings.currency())
                .param("attribution", settings.attributionSetting())
                .param("usualCpa", jsonb.write(settings.usualCpa()))
                .param("pattern", settings.adNamePattern())
                .update();
    }

    private static Goals goals(ResultSet row) throws SQLException {
        return new Goals(
                new ConversionEvent(row.getString("event")),
                GoalColumns.targets(row),
                SetUp.of(row.getString("set_up")),
                SetUpSource.DEFAULT,
                null,
                false);
    }
}
