package belieffirst.plan.goal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The columns of {@code belief_plans} that hold a plan's goals. */
public final class GoalColumns {

    private GoalColumns() {}

    /** All goals of a plan. */
    public static Goals goals(ResultSet row) throws SQLException {
        return new Goals(
                new ConversionEvent(row.getString("event")),
                targets(row),
                SetUp.of(row.getString("set_up")),
                SetUpSource.of(row.getString("set_up_known_by")),
                row.getObject("starts_on", LocalDate.class),
                row.getBoolean("goals_answered"));
    }

    static Targets targets(ResultSet row) throws SQLException {
        return new Targets(
                row.getObject("target_cpa", BigDecimal.class),
                row.getObject("max_cpa", BigDecimal.class),
                row.getObject("target_roas", BigDecimal.class),
                row.getString("currency"),
                row.getObject("budget", BigDecimal.class),
                row.getObject("budget_per_day", BigDecimal.class),
                row.getObject("horizon_days", Integer.class));
    }
}
