package belieffirst.verdict.apply;

import belieffirst.kernel.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans of all organizations that were not judged today, and whose results may mean more than they did. */
@Repository
public class DueVerdictRepository {

    private final JdbcClient jdbc;

    DueVerdictRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked by nobody in particular, so in no transaction. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<DueVerdict> on(LocalDate today) {
        return jdbc.sql("select account, organization, plan from app.due_verdicts(:today)")
                .param("today", today)
                .query((row, _) -> new DueVerdict(
                        row.getObject("account", UUID.class),
                        row.getObject("organization", UUID.class),
                        new Id<>(row.getObject("plan", UUID.class))))
                .list();
    }
}
