package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.LaterPlans;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The compiled plan of phases 3 to 6: version 2 of the schema, and version 3 of plans that chose a proof. */
class LaterPayloadTests {

    private static final Instant AT = Instant.parse("2026-11-25T10:42:00Z");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path SCHEMAS = Path.of("src/main/resources/static/schemas/compiled-plan");

    @ParameterizedTest
    @CsvSource({
        "SUB_LAYERS, sub-layers.json",
        "MECHANISM_AND_PROBLEM, mechanism-and-problem.json",
        "BENEFIT_AND_MESSAGING, benefit-and-messaging.json",
        "FORMAT_AND_SCALE, format-and-scale.json"
    })
    void writesTheGoldenBytes(Phase phase, String file) throws IOException {
        assertThat(stamped(LaterPlans.of(phase)))
                .isEqualTo(Files.readString(GOLDEN.resolve(file), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"SUB_LAYERS", "MECHANISM_AND_PROBLEM", "BENEFIT_AND_MESSAGING", "FORMAT_AND_SCALE"})
    void isValidByThePublishedSchema(Phase phase) throws IOException {
        var schema = schema("2.json");
        var payload = stamped(LaterPlans.of(phase, TestDesign.EMPTY.dealt(Strategy.RANDOM, 3)));

        assertThat(schema.validate(payload, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(payload.replace("\"cell\":1", "\"cell\":0"), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BENEFIT_AND_MESSAGING, benefit-and-messaging-proven.json",
        "FORMAT_AND_SCALE, format-and-scale-proven.json"
    })
    void writesTheGoldenBytesOfPlansWithAProof(Phase phase, String file) throws IOException {
        assertThat(stamped(LaterPlans.proven(phase)))
                .isEqualTo(Files.readString(GOLDEN.resolve(file), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"BENEFIT_AND_MESSAGING", "FORMAT_AND_SCALE"})
    void isOfVersionThreeWithAProofAlone(Phase phase) throws IOException {
        var proven = stamped(LaterPlans.proven(phase));

        assertThat(schema("3.json").validate(proven, InputFormat.JSON)).isEmpty();
        assertThat(schema("2.json").validate(proven, InputFormat.JSON)).isNotEmpty();
        assertThat(schema("3.json").validate(stamped(LaterPlans.of(phase)), InputFormat.JSON))
                .isNotEmpty();
        assertThat(stamped(LaterPlans.of(phase))).doesNotContain("proof_id");
    }

    /** A consumer that reads the agreed fields alone multiplies angles by ads per angle, and lists what is in ads. */
    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"SUB_LAYERS", "MECHANISM_AND_PROBLEM", "BENEFIT_AND_MESSAGING", "FORMAT_AND_SCALE"})
    void countsRightForAReaderOfTheFixedFieldsAlone(Phase phase) {
        var payload = new JsonMapper().readTree(stamped(LaterPlans.of(phase)));

        var counted =
                payload.path("angles").size() * payload.path("ads_per_angle").asInt();
        assertThat(counted).isEqualTo(payload.path("ads").size());
        assertThat(counted).isEqualTo(payload.path("total_ads").asInt());
        assertThat(payload.path("status").asString()).isEqualTo("ready");
        assertThat(payload.path("templates")).hasSize(2);
    }

    @Test
    void keepsTextsOfLayersInComposedUnicode() {
        assertThat(stamped(LaterPlans.of(Phase.MECHANISM_AND_PROBLEM)))
                .contains("Caf\u00e9 stop")
                .doesNotContain("Cafe\u0301");
    }

    private static Schema schema(String file) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(file)), InputFormat.JSON);
    }

    private static String stamped(PlanDetails details) {
        return Payload.of(details, AdList.of(details, Map.of()).ads()).stamped(AT);
    }
}
