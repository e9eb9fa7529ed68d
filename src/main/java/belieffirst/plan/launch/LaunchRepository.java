package belieffirst.plan.launch;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The launches and launch facts as rows. */
@Repository
class LaunchRepository {

    private static final String FACTS = """
            select f.page_id, f.pixel_id, f.app_id, f.link, coalesce(f.countries, '{}') as countries, f.age_min, f.age_max
              from products p left join belief_launch_facts f on f.product_id = p.id
             where p.id = :product
            """;

    private static final String SET_FACTS = """
            insert into belief_launch_facts (product_id, page_id, pixel_id, app_id, link, countries, age_min, age_max)
            values (:product, :page, :pixel, :app, :link, :countries, :ageMin, :ageMax)
            on conflict (organization_id, product_id) do update
               set page_id = excluded.page_id, pixel_id = excluded.pixel_id, app_id = excluded.app_id, link = excluded.link,
                   countries = excluded.countries, age_min = excluded.age_min, age_max = excluded.age_max,
                   updated_by = auth.uid(), updated_at = now()
            """;

    private final JdbcClient jdbc;

    LaunchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Launch.Launched> last(Id<Plan> plan) {
        return jdbc.sql("""
                        select version, digest, document, launched_at from belief_launches
                         where plan_id = :plan order by version desc limit 1
                        """)
                .param("plan", plan.value())
                .query((row, _) -> new Launch.Launched(
                        row.getInt("version"),
                        row.getString("digest"),
                        row.getString("document"),
                        row.getObject("launched_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Answers false where another version was added at the same moment. */
    boolean add(Id<Plan> plan, Launch launch) {
        return jdbc.sql("""
                        insert into belief_launches (plan_id, version, digest, document)
                        values (:plan, :version, :digest, :document)
                        on conflict (organization_id, plan_id, version) do nothing
                        """)
                        .param("plan", plan.value())
                        .param("version", launch.version())
                        .param("digest", launch.digest())
                        .param("document", launch.kept())
                        .update()
                == 1;
    }

    /** Empty where there is no such product. */
    Optional<LaunchFacts> facts(UUID product) {
        return jdbc.sql(FACTS)
                .param("product", product)
                .query((row, _) -> facts(row))
                .optional();
    }

    /** Of two who replace facts of a product one comes after the other. */
    void lock(UUID product) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('launch facts of ' || :product::text, 0))::text")
                .param("product", product)
                .query(String.class)
                .single();
    }

    void set(UUID product, LaunchFacts facts) {
        jdbc.sql(SET_FACTS)
                .param("product", product)
                .param("page", facts.pageId())
                .param("pixel", facts.pixelId())
                .param("app", facts.appId())
                .param("link", facts.link())
                .param("countries", facts.countries().toArray(String[]::new))
                .param("ageMin", facts.ageMin())
                .param("ageMax", facts.ageMax())
                .update();
    }

    private static LaunchFacts facts(ResultSet row) throws SQLException {
        return new LaunchFacts(
                row.getString("page_id"),
                row.getString("pixel_id"),
                row.getString("app_id"),
                row.getString("link"),
                List.of((String[]) row.getArray("countries").getArray()),
                row.getObject("age_min", Integer.class),
                row.getObject("age_max", Integer.class));
    }
}
