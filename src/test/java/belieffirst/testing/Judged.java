package belieffirst.testing;

import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A wait until what came in of a plan was judged, which happens apart from whoever brought it. */
public final class Judged {

    /** One connection for each product that tests share. */
    private static final Map<Path, JdbcClient> SUPERUSERS = new ConcurrentHashMap<>();

    private Judged() {}

    public static void await(DataFolder folder, Id<Plan> plan) {
        try {
            var superuser = superuser(folder.resolve(""));
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

    private static JdbcClient superuser(Path home) throws IOException {
        var known = SUPERUSERS.get(home);
        var client = known == null ? Superuser.of(home) : known;
        SUPERUSERS.put(home, client);
        return client;
    }
}
