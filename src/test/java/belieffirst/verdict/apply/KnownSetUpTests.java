package belieffirst.verdict.apply;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.structure.RunningAd;
import belieffirst.plan.goal.SetUp;
import belieffirst.verdict.result.PlannedArm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan's set-up, as its ads show it where they run. */
class KnownSetUpTests {

    private static final List<PlannedArm> ARMS =
            List.of(arm("Calm", "A1", "A2", "A3", "A4"), arm("Itch", "B1", "B2", "B3", "B4"));

    private static Stream<Arguments> shown() {
        return Stream.of(
                Arguments.of(SetUp.AD_SET_PER_AD, List.of("A1 1", "A2 2", "B1 3", "B2 4")),
                Arguments.of(SetUp.ONE_PER_ANGLE, List.of("A1 1", "A2 1", "B1 2", "B2 2")),
                Arguments.of(SetUp.TWO_PER_ANGLE, List.of("A1 1", "A2 2", "A3 1", "A4 2", "B1 3", "B2 4", "B3 3")),
                Arguments.of(SetUp.CAMPAIGN_BUDGET, List.of("A1 1 71", "A2 1 71", "B1 2 71")));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void isWhichAdsShareAnAdSet(SetUp expected, List<String> running) {
        assertThat(KnownSetUp.of(ARMS, ads(running))).contains(expected);
    }

    private static Stream<Arguments> silent() {
        return Stream.of(
                Arguments.of("nothing runs", List.of()),
                Arguments.of("one ad of each angle", List.of("A1 1", "B1 2")),
                Arguments.of("angles that share an ad set", List.of("A1 1", "A2 1", "B1 1", "B2 1")),
                Arguments.of("three ad sets of four ads", List.of("A1 1", "A2 2", "A3 3", "A4 3", "B1 4")),
                Arguments.of("ads of no arm", List.of("C1 1", "C2 1")),
                Arguments.of(
                        "a campaign with a budget for each angle", List.of("A1 1 71", "A2 1 71", "B1 2 72", "B2 2 72")),
                Arguments.of("one of two campaigns with a budget", List.of("A1 1 71", "A2 1 71", "B1 2", "B2 2")),
                Arguments.of("two that share, and one that ran twice", List.of("A1 1", "A2 1", "B1 2", "B1 3")),
                Arguments.of("ad sets of the same name", List.of("A1 ?Broad", "A2 ?Broad", "B1 ?Itch", "B2 ?Itch")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silent")
    void isNotKnownOf(String what, List<String> running) {
        assertThat(KnownSetUp.of(ARMS, ads(running))).as(what).isEmpty();
    }

    @Test
    void isAnAdSetForEachAdWhereTheirNamesDiffer() {
        assertThat(KnownSetUp.of(ARMS, ads(List.of("A1 ?One", "A2 ?Two", "B1 ?Three"))))
                .contains(SetUp.AD_SET_PER_AD);
    }

    private static List<RunningAd> ads(List<String> words) {
        return words.stream()
                .map(word -> word.split(" "))
                .map(parts -> new RunningAd(
                        parts[0], parts[1], !parts[1].startsWith("?"), parts.length > 2 ? parts[2] : null))
                .toList();
    }

    private static PlannedArm arm(String name, String... codes) {
        return new PlannedArm(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), 0, name, List.of(codes));
    }
}
