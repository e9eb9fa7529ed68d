package belieffirst.evidence.ad;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The announcement of the plans whose ads got results. */
@Repository
public class ResultNews {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ResultNews(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public void tell(ResolvedAds came) {
        var codes = came.ads().stream()
                .map(ad -> ad.found() != null
                        ? ad.found().code()
                        : ad.known() == null ? null : ad.known().code())
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
        tell(codes);
    }

    /** Results of the planned ads with these codes came in, or are known to be theirs now. */
    public void tell(String... codes) {
        var plans = jdbc.sql("select distinct plan_id from belief_plan_ads where code = any (:codes::text[])")
                .param("codes", codes)
                .query((row, _) -> new Id<Plan>(row.getObject("plan_id", UUID.class)))
                .list();
        if (!plans.isEmpty()) {
            events.publishEvent(new ResultsCameIn(plans));
        }
    }
}
