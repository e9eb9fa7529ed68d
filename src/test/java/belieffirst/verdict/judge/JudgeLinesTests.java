package belieffirst.verdict.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JudgeLinesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    @Test
    void judgesEachLineInItsOrder() throws IOException {
        var verdicts = judged(campaign("one", 6), "", campaign("two", 1));

        assertThat(verdicts).extracting(each -> each.path("id").asString()).containsExactly("one", "two");
        assertThat(verdicts.getFirst().path("verdict").asString()).isEqualTo("promote");
        assertThat(verdicts.getFirst().at("/angles/0/angle").asString()).isEqualTo("A");
        assertThat(verdicts.getFirst().at("/angles/0/verdict").asString()).isEqualTo("promote");
        assertThat(verdicts.getFirst().at("/angles/1/advice").asString()).isEqualTo("stop_spending");
        assertThat(verdicts.getLast().path("verdict").asString()).isEqualTo("keep_testing");
    }

    @Test
    void givesTheSameBytesForTheSameLine() throws IOException {
        assertThat(said(campaign("one", 3))).isEqualTo(said(campaign("one", 3)));
    }

    @Test
    void goesOnAfterALineThatCannotBeRead() throws IOException {
        var out = new ByteArrayOutputStream();
        var whole =
                JudgeLines.judge(reader("{", campaign("one", 3)), new PrintStream(out, false, StandardCharsets.UTF_8));

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(whole).isFalse();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("{\"line\":1,\"error\":\"no campaign: ");
        assertThat(lines.getLast()).startsWith("{\"id\":\"one\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "target_cpa":"30.00" | "target_cpa":"-1"    | target_cpa is no amount: -1
                    "target_cpa":"30.00" | "target_cpa":"0"     | a target above zero
                    "target_cpa":"30.00" | "target":"30"        | no campaign: Unrecognized property
                    "as_of":"2026-10-25" | "as_of":null         | as_of is missing
                    "angles":["A","B"]   | "angles":["A","A"]   | two angles have the same name
                    "angles":["A","B"]   | "angles":["A"]       | ad B1 is of no angle: B
                    "ad":"A2"            | "ad":"A1"            | an ad is there twice
                    "conversions":3      | "conversions":-3     | are below zero
                    "spend":"30.00"      | "spend":"thirty"     | is no amount: thirty
                    "ads":[              | "earlier":[{"plan":"WP-001","angles":[]}],"ads":[ | earlier plan WP-001 has other angles than this campaign
                    "ads":[              | "earlier":[{"plan":"WP-001","angles":null}],"ads":[ | earlier plan WP-001 has other angles than this campaign
                    "ads":[              | "earlier":[{"plan":"WP-001","angles":[{"angle":"A"},{"angle":"B","ad_sets":[]}]}],"ads":[ | angle A of earlier plan WP-001 has no ad_sets
                    "ads":[              | "earlier":[{"plan":"WP-001","angles":[{"angle":"A","ad_sets":[{"shared":false,"ads":[{"conversions":1,"exposure":"1e300"}]}]},{"angle":"B","ad_sets":[]}]}],"ads":[ | is no amount
                    "ads":[              | "earlier":[null],"ads":[ | no campaign
                    """)
    void saysWhatIsWrongWithALine(String was, String is, String error) throws IOException {
        assertThat(said(campaign("one", 3).replace(was, is)))
                .startsWith("{\"line\":1,\"error\":")
                .contains(error);
    }

    @Test
    void leavesTheReaderToSayThatThereIsNoTarget() throws IOException {
        var verdict = judged(campaign("one", 3).replace("\"target_cpa\":\"30.00\",", ""))
                .getFirst();

        assertThat(verdict.path("verdict").asString()).isEqualTo("cannot_be_judged");
        assertThat(verdict.at("/angles/0/p_best").asString()).isNotEmpty();
        assertThat(verdict.at("/angles/0/p_on_target").isNull()).isTrue();
    }

    @Test
    void readsWhatItsSchemaSays() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/judge.schema.json")), InputFormat.JSON);

        assertThat(schema.validate(campaign("one", 3), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(
                        campaign("one", 3).replace("\"conversions\":3", "\"conversions\":-3"), InputFormat.JSON))
                .isNotEmpty();
    }

    /** Two angles of four ads over 21 settled days; the first one converts so often a day, the other once. */
    private static String campaign(String id, int conversions) {
        return """
                {"id":"%s","phase":1,"set_up":"ad_set_per_ad","target_cpa":"30.00","max_cpa":"45.00","currency":"USD",\
                "horizon_days":28,"as_of":"2026-10-25","template_strategy":"fixed","angles":["A","B"],"ads":[%s]}""".formatted(
                        id,
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(ad -> ad("A", ad, conversions) + "," + ad("B", ad, 1))
                                .collect(Collectors.joining(",")));
    }

    private static String ad(String angle, int number, int conversions) {
        return "{\"ad\":\"%s%d\",\"angle\":\"%s\",\"ad_set\":null,\"template\":\"T%d\",\"started\":\"2026-10-01\",\"days\":[%s]}"
                .formatted(
                        angle,
                        number,
                        angle,
                        number,
                        IntStream.range(0, 21)
                                .mapToObj(day -> "{\"day\":\"%s\",\"spend\":\"30.00\",\"conversions\":%d}"
                                        .formatted(FIRST.plusDays(day), conversions))
                                .collect(Collectors.joining(",")));
    }

    private static List<JsonNode> judged(String... lines) throws IOException {
        return said(lines).lines().map(CampaignLine.JSON::readTree).toList();
    }

    private static String said(String... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        JudgeLines.judge(reader(lines), new PrintStream(out, false, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static BufferedReader reader(String... lines) {
        return new BufferedReader(new StringReader(String.join("\n", lines)));
    }
}
