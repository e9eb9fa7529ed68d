package belieffirst.evidence.audit;

import static belieffirst.evidence.audit.SeenObjects.ad;
import static belieffirst.evidence.audit.SeenObjects.adSet;
import static belieffirst.evidence.audit.SeenObjects.coded;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.structure.ObjectLevel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The differences that come from which object is taken for which planned one, over readings of ten days. */
class MatchedObjectsTests {

    private static final String RUNS = "\"delivery\": \"active\"";

    private final SeenObjects seen = new SeenObjects(2).asPlanned();

    @Test
    void areThoseOfTheAccountThatWasRead() {
        seen.add(SeenObjects.known(
                "file", ObjectLevel.AD_SET, "1001", "7", "S " + adSet(1), "\"daily_budget\": \"9\"", 1, 10));
        seen.add(SeenObjects.known("file", ObjectLevel.AD, "5", "1001", "A " + ad(1), RUNS, 1, 10));

        assertThat(seen.found()).isEmpty();
    }

    @Test
    void areNotFoundBeforeEverythingWasRead() {
        seen.inPart(1)
                .inPart(2)
                .change(ObjectLevel.AD, "20001", "texts", "[\"Old\"]", "[\"New\"]", 3)
                .ad("20001", "1001", "A " + ad(1), RUNS + ", \"texts\": [\"New\"]", 1, 10);
        assertThat(seen.found()).isEmpty();

        seen.change(ObjectLevel.AD, "20001", "texts", "[\"New\"]", "[\"Newer\"]", 5)
                .ad("20001", "1001", "A " + ad(1), RUNS + ", \"texts\": [\"Newer\"]", 1, 10);
        assertThat(seen.found()).contains("text 20001 2026-11-05 null");

        seen.readUntil(2);
        assertThat(seen.launch().state()).isEqualTo(LaunchAudit.State.NOT_READ);
        assertThat(seen.launch().isReadInPart()).isTrue();
    }

    @Test
    void stayWithTheOriginalWhenACopyOutlivesIt() {
        seen.ad("20001", "1001", "A " + ad(1), RUNS, 1, 5).ad("19000", "1001", "A " + ad(1), RUNS, 3, 10);

        assertThat(seen.found()).containsExactly("extra_ad 19000 2026-11-03 null", "missing_ad 20001 2026-11-06 null");
    }

    @Test
    void areNotThatAnAdIsMissingAfterItsTest() {
        seen.ad("20001", "1001", "A " + ad(1), RUNS, 1, 8);

        assertThat(seen.found()).isEmpty();
    }

    @Test
    void areAdsWithAPlannedCodeWhereverTheyRun() {
        seen.campaign("70", "Copy").adSet("71", "70", "Copy").ad("30072", "71", "A " + ad(2) + " copy");

        assertThat(seen.launch().differences()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(DifferenceKind.EXTRA_AD);
            assertThat(found.ads()).containsExactly(ad(2));
            assertThat(found.sentence()).contains("in ad set Copy");
        });
        var before = seen.launch().differences().getFirst().id();
        seen.adSet("71", "70", "Renamed");
        assertThat(seen.launch().differences().getFirst().id()).isEqualTo(before);
    }

    @Test
    void areExtraAdsOnlyWhileTheyRun() {
        seen.ad("30", "1001", "Draft", "\"delivery\": \"paused\"", 2, 10);
        assertThat(seen.found()).isEmpty();

        seen.change(ObjectLevel.AD, "30", "delivery", "\"paused\"", "\"active\"", 4)
                .change(ObjectLevel.AD, "30", "delivery", "\"active\"", "\"paused\"", 6);
        assertThat(seen.found()).containsExactly("extra_ad 30 2026-11-04 2026-11-06");
    }

    @Test
    void areNotThatSeveralPlansShareACampaign() {
        seen.campaign("7", "C " + coded("WP~015~C~01")).adSet("90", "7", "S " + coded("WP~015~S~01"));

        assertThat(seen.found()).containsExactly("campaign 1001 2026-11-01 null", "campaign 1002 2026-11-01 null");
    }

    @Test
    void areNotAdSetsOfAnotherPlan() {
        seen.adSet("90", "7", "S " + coded("WP~015~S~01")).adSet("91", "7", "Broad");

        assertThat(seen.found()).containsExactly("extra_ad_set 91 2026-11-01 null");
    }

    @Test
    void areFoundInASecondAmongAThousandAds() {
        var many = new SeenObjects(1000).asPlanned();
        many.launch().differences();
        var begin = System.nanoTime();
        var launch = many.launch();

        assertThat(launch.state()).isEqualTo(LaunchAudit.State.READ);
        assertThat(launch.differences()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }
}
