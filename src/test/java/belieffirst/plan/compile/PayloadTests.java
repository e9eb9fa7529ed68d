package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Samples;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTests {

    private static final Instant AT = Instant.parse("2026-11-09T10:42:00Z");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final PlanDetails discovery = Samples.details(3, 2, TestDesign.EMPTY);
    private final PlanDetails shuffled = Samples.details(3, 4, TestDesign.EMPTY.dealt(Strategy.RANDOM, 6));
    private final PlanDetails confirmation = Samples.details(
            Phase.CONFIRMATION,
            List.of(Samples.angle(0)),
            Samples.templates(2),
            TestDesign.EMPTY.dealt(Strategy.FIXED, 10));

    @Test
    void writesTheGoldenBytesOfDiscovery() throws IOException {
        assertThat(stamped(discovery)).isEqualTo(golden("discovery.json"));
    }

    @Test
    void writesTheGoldenBytesOfShuffledTemplates() throws IOException {
        assertThat(stamped(shuffled)).isEqualTo(golden("discovery-random.json"));
    }

    @Test
    void writesTheGoldenBytesOfConfirmation() throws IOException {
        assertThat(stamped(confirmation)).isEqualTo(golden("confirmation.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"discovery.json", "discovery-random.json", "confirmation.json"})
    void isValidByThePublishedSchema(String file) throws IOException {
        var text = Files.readString(Path.of("src/main/resources/static/schemas/compiled-plan/1.json"));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);

        assertThat(schema.validate(golden(file), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(golden(file).replace("\"slot\":0", "\"slot\":-1"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void isTheSameInAnotherLocaleAndTimeZone() {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var here = stamped(shuffled);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertThat(stamped(shuffled)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void hasADigestThatTheStampDoesNotTouch() {
        var payload = payload(discovery);

        assertThat(payload.stamped(AT))
                .isNotEqualTo(payload.stamped(AT.plusSeconds(60)))
                .contains(payload.digest());
    }

    @Test
    void keepsTextInComposedUnicode() {
        var decomposed = new PlanDetails.TestedAngle(Samples.id(100), "Cafe\u0301", "Belief", null, "untested", false);
        var details = Samples.details(Phase.DISCOVERY, List.of(decomposed), Samples.templates(1), TestDesign.EMPTY);

        assertThat(stamped(details)).contains("Caf\u00e9").doesNotContain("Cafe\u0301");
    }

    private static Payload payload(PlanDetails details) {
        return Payload.of(details, AdList.of(details, Map.of()).ads());
    }

    private static String stamped(PlanDetails details) {
        return payload(details).stamped(AT);
    }

    private static String golden(String name) throws IOException {
        return Files.readString(GOLDEN.resolve(name), StandardCharsets.UTF_8);
    }
}
