package belieffirst.plan.compile;

import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.PlanDetailsReader;
import belieffirst.plan.layer.Layer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The compilations and planned ads as rows, written once and never changed. Compiling always costs three statements. */
@Repository
class CompilationRepository {

    private static final TypeReference<List<KnownAd>> ADS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Integer>> DIGESTS = new TypeReference<>() {};
    private static final TypeReference<List<CompiledPlan.Warned>> WARNINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> WAIVERS = new TypeReference<>() {};

    private static final String MATERIAL = """
            select sheet.*,
                   (select coalesce(jsonb_agg(jsonb_build_object('number', a.number, 'angle_id', a.angle_id,
                                'template_id', a.template_id, 'variation', a.variation, 'copy', a.copy)), '[]')
                      from belief_plan_ads a where a.plan_id = sheet.id) as known_ads,
                   (select coalesce(jsonb_object_agg(c.digest, c.number), '{}')
                      from belief_plan_compilations c where c.plan_id = sheet.id) as digests
              from (%s where p.id = :id) sheet
            """.formatted(PlanDetailsReader.SELECT);

    private static final String KEPT = """
            select c.number, c.digest, c.payload, c.compiled_at, c.warnings, c.waivers
              from belief_plan_compilations c
            """;

    private static final String VERSIONS = """
            select c.number, c.digest, ''::bytea as payload, c.compiled_at, c.warnings, c.waivers
              from belief_plan_compilations c
             where c.plan_id = :plan order by c.number desc limit 200
            """;

    private static final String KEEP = """
            with kept as (
                insert into belief_plan_compilations
                    (plan_id, number, digest, payload, warnings, waivers, compiled_at)
                values (:plan, :number, :digest, convert_to(:payload, 'UTF8'), :warnings::jsonb,
                    :waivers::jsonb, :at)
            ), planned as (
                insert into belief_plan_ads (plan_id, number, code, angle_id, template_id, variation, copy)
                select :plan, ad.* from unnest(:numbers::int[], :codes::text[], :angles::uuid[],
                    :templates::uuid[], :variations::jsonb[], :copies::int[]) as ad
            )
            update belief_plans
               set status = 'ready', compilation_number = :number, compiled_at = :at,
                   compiled_payload = :payload::jsonb, waivers = :waivers::jsonb, version = version + 1,
                   updated_at = clock_timestamp()
             where id = :plan
            """;

    private static final String RESTORE = """
            update belief_plans p
               set status = 'ready', compilation_number = c.number, compiled_at = c.compiled_at,
                   compiled_payload = convert_from(c.payload, 'UTF8')::jsonb, waivers = :waivers::jsonb,
                   version = p.version + 1, updated_at = clock_timestamp()
              from belief_plan_compilations c
             where p.id = :plan and c.plan_id = p.id and c.number = :number
            """;

    private final JdbcClient jdbc;
    private final PlanDetailsReader reader;
    private final Jsonb jsonb;

    CompilationRepository(JdbcClient jdbc, PlanDetailsReader reader, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.jsonb = jsonb;
    }

    /** Holds the plan until the end of the transaction, so that two who compile at once make one compilation. */
    boolean lock(Id<Plan> plan) {
        return jdbc.sql("select true from belief_plans where id = :id for update")
                .param("id", plan.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    Material material(Id<Plan> plan) {
        return jdbc.sql(MATERIAL)
                .param("id", plan.value())
                .query((row, number) -> new Material(
                        reader.details(row, number),
                        jsonb.read(row.getString("known_ads"), ADS).stream()
                                .collect(Collectors.toMap(KnownAd::identity, KnownAd::number)),
                        jsonb.read(row.getString("digests"), DIGESTS)))
                .single();
    }

    /** Keeps a new compilation and the ads that were never planned before, and puts it in force. */
    void keep(Id<Plan> plan, CompiledPlan compiled, List<AdList.Fresh> ads) {
        jdbc.sql(KEEP)
                .param("plan", plan.value())
                .param("number", compiled.number())
                .param("digest", compiled.digest())
                .param("payload", compiled.payload())
                .param("warnings", jsonb.write(compiled.warnings()))
                .param("waivers", jsonb.write(compiled.waivers()))
                .param("at", compiled.compiledAt().atOffset(ZoneOffset.UTC))
                .params(columns(ads))
                .update();
    }

    /** Puts a compilation of the same content in force again. */
    void restore(Id<Plan> plan, int number, Map<String, String> waivers) {
        jdbc.sql(RESTORE)
                .param("plan", plan.value())
                .param("number", number)
                .param("waivers", jsonb.write(waivers))
                .update();
    }

    private Map<String, Object> columns(List<AdList.Fresh> ads) {
        return Map.of(
                "numbers", ads.stream().map(AdList.Fresh::number).toArray(Integer[]::new),
                "codes", ads.stream().map(ad -> ad.code().text()).toArray(String[]::new),
                "angles", ads.stream().map(ad -> ad.identity().angleId()).toArray(UUID[]::new),
                "templates", ads.stream().map(ad -> ad.identity().templateId()).toArray(UUID[]::new),
                "variations",
                        ads.stream()
                                .map(ad -> jsonb.write(ad.identity().variationByField()))
                                .toArray(String[]::new),
                "copies", ads.stream().map(ad -> ad.identity().copy()).toArray(Integer[]::new));
    }

    Optional<CompiledPlan> find(Id<Plan> plan, int number) {
        return jdbc.sql(KEPT + "where c.plan_id = :plan and c.number = :number")
                .param("plan", plan.value())
                .param("number", number)
                .query(this::compiled)
                .optional();
    }

    List<CompiledPlan> all(Id<Plan> plan) {
        return jdbc.sql(VERSIONS)
                .param("plan", plan.value())
                .query(this::compiled)
                .list();
    }

    /** The compilation in force, and whether the plan exists and was ever compiled: all in one statement. */
    Optional<InForce> inForce(Id<Plan> plan) {
        return jdbc.sql("""
                        select c.number, c.digest, c.payload, c.compiled_at, c.warnings, c.waivers,
                               exists (select from belief_plan_compilations e where e.plan_id = p.id) as ever
                          from belief_plans p
                          left join belief_plan_compilations c
                            on c.plan_id = p.id and c.number = p.compilation_number
                         where p.id = :plan
                        """)
                .param("plan", plan.value())
                .query((row, number) -> new InForce(
                        row.getString("digest") == null ? Optional.empty() : Optional.of(compiled(row, number)),
                        row.getBoolean("ever")))
                .optional();
    }

    private CompiledPlan compiled(ResultSet row, int rowNumber) throws SQLException {
        return new CompiledPlan(
                row.getInt("number"),
                row.getString("digest"),
                new String(row.getBytes("payload"), StandardCharsets.UTF_8),
                row.getObject("compiled_at", OffsetDateTime.class).toInstant(),
                jsonb.read(row.getString("warnings"), WARNINGS),
                jsonb.read(row.getString("waivers"), WAIVERS));
    }

    /** The input of compiling: the plan details, the ads planned before, and the digests compiled before. */
    record Material(PlanDetails details, Map<PlannedAd.Identity, Integer> ads, Map<String, Integer> digests) {

        /** The number of a new compilation; what was made elsewhere is number 0. */
        int next() {
            return digests.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        }
    }

    record InForce(Optional<CompiledPlan> compiled, boolean everCompiled) {}

    record KnownAd(int number, UUID angleId, UUID templateId, Map<String, List<String>> variation, int copy) {
        PlannedAd.Identity identity() {
            var byLayer = new EnumMap<Layer, List<String>>(Layer.class);
            variation.forEach((field, values) -> byLayer.put(Layer.of(field), values));
            return new PlannedAd.Identity(angleId, templateId, byLayer, copy);
        }
    }
}
