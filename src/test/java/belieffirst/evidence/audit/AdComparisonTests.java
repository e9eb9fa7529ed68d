package belieffirst.evidence.audit;

import static belieffirst.evidence.audit.SeenObjects.LINK;
import static belieffirst.evidence.audit.SeenObjects.ad;
import static belieffirst.evidence.audit.SeenObjects.adSet;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.structure.ObjectLevel;
import org.junit.jupiter.api.Test;

/** The differences of an ad and of its ad set, and what only seems to be one. */
class AdComparisonTests {

    private final SeenObjects seen = new SeenObjects(1).asPlanned();

    @Test
    void sparesLinksThatLeadToTheSamePlace() {
        runs("\"links\": [\"https://EXAMPLE.com/a/?utm_source=meta&utm_content=%s\"]".formatted(ad(1)));
        assertThat(seen.found()).isEmpty();

        runs("\"links\": [\"https://example.com/a?utm_source=meta&utm_content=%s&coupon=1\"]".formatted(ad(1)));
        assertThat(seen.found()).containsExactly("link 20001 2026-11-01 null");

        runs("\"links\": [\"https://example.com/A\"], \"url_tags\": \"utm_source=meta&utm_content=%s\""
                .formatted(ad(1)));
        assertThat(seen.found()).containsExactly("link 20001 2026-11-01 null");
    }

    @Test
    void sparesParametersOfDaysOnWhichNoCreativeWasTold() {
        runs("\"links\": [\"%s\"], \"url_tags\": \"utm_source=meta&utm_content=%s\"".formatted(LINK, ad(1)));
        seen.change(ObjectLevel.AD, "20001", "links", null, "[\"%s\"]".formatted(LINK), 4)
                .change(ObjectLevel.AD, "20001", "url_tags", null, "\"x\"", 4);
        assertThat(seen.found()).isEmpty();

        runs("\"links\": [\"%s\"]".formatted(LINK));
        seen.change(
                ObjectLevel.AD, "20001", "url_tags", "\"utm_source=meta&utm_content=%s\"".formatted(ad(1)), "null", 6);
        assertThat(seen.found()).containsExactly("url_tags 20001 2026-11-06 null");
    }

    @Test
    void tellsOfAMixOnlyWhileItIsMixed() {
        runs("\"format\": \"picture\"");
        seen.change(ObjectLevel.AD, "20001", "format", "\"flexible\"", "\"picture\"", 4);
        assertThat(seen.found())
                .contains("format 20001 2026-11-01 2026-11-04")
                .doesNotContain("format 20001 2026-11-04 null");
    }

    @Test
    void tellsWhereAnAdSetIsShownWhatItCountsAndWhenItEnds() {
        seen.adSet("1001", "S " + adSet(1), """
                "dataset": "3", "end_time": "2026-11-05T23:59:59-0800", "areas": ["regions California"]""", 10);

        assertThat(seen.launch().differences().stream().map(Difference::sentence))
                .anySatisfy(said -> assertThat(said).endsWith("is shown in regions California instead of US."))
                .anySatisfy(said -> assertThat(said).endsWith("counts events of dataset 3 instead of dataset 2."))
                .anySatisfy(
                        said -> assertThat(said).endsWith("is set to end on 2026-11-05 before the end of the test."))
                .hasSize(3);
    }

    @Test
    void sparesAnAdSetThatRunsToItsEnd() {
        seen.adSet("1001", "S " + adSet(1), """
                "dataset": "2", "end_time": "2026-11-08T00:00:00-0800", "countries": ["US"]""", 10);

        assertThat(seen.found()).isEmpty();
    }

    private void runs(String facts) {
        seen.ad("20001", "1001", "A " + ad(1), "\"delivery\": \"active\", " + facts, 1, 10);
    }
}
