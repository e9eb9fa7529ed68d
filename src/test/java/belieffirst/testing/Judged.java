package belieffirst.testing;

import belieffirst.database.DataFolder;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Waits until what came in of a plan was judged, which happens apart from whoever brought it. */
public final class Judged {

    private Judged() {}

    public static void await(DataFolder folder, Id<Plan> plan) {
        try {
            var superuser = Superuser.of(folder.resolve(""));
            Patience.until(
                    Duration.ofSeconds(20),
                    "the plan is judged",
                    () -> superuser
                                    .sql("select count(*) from app.plans_to_judge where plan_id = :plan")
                                    .param("plan", plan.value())
                                    .query(Integer.class)
                                    .single()
                            == 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
