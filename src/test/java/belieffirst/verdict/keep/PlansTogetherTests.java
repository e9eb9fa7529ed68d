package belieffirst.verdict.keep;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.inference.AdCounts;
import belieffirst.inference.Arm;
import belieffirst.kernel.CountedEvent;
import belieffirst.verdict.page.EvidencePicture;
import belieffirst.verdict.rule.Decision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The plans of a belief that are read as one, and what is said and drawn of them. */
class PlansTogetherTests {

    private static final Arm FORTY = Arm.of(List.of(new AdCounts(22, 440), new AdCounts(18, 410)));
    private static final KeptVerdict ONE = verdict("WP-001", "purchase", "USD", "7d_click", FORTY);
    private static final KeptVerdict TWO = verdict("WP-002", "purchase", "USD", "7d_click", FORTY);

    @Test
    void saysWhatPlansOnTheSameTermsSayTogether() {
        var together = PlansTogether.of(List.of(TWO, ONE)).orElseThrow();

        assertThat(together.heading(2)).isEqualTo("All plans together");
        assertThat(together.heading(5)).isEqualTo("2 of 5 plans together");
        assertThat(together.sentence())
                .matches(
                        "Together, these 2 plans say that a purchase costs about USD 2[01]\\.\\d\\d, most likely between .+"
                                + " \\(95%\\), from 80 purchases\\. It is .+% likely that it costs at most the target of 25\\.00\\.");
    }

    @Test
    void leavesOutWhatIsCountedOtherwise() {
        for (var other : List.of(
                verdict("WP-002", "lead", "USD", "7d_click", FORTY),
                verdict("WP-002", "purchase", "EUR", "7d_click", FORTY),
                verdict("WP-002", "purchase", null, "7d_click", FORTY),
                verdict("WP-002", "purchase", "USD", "1d_click", FORTY),
                verdict("WP-002", "purchase", "USD", "7d_click", new Arm(List.of())),
                verdict("WP-002", "purchase", "USD", "7d_click", null))) {
            assertThat(PlansTogether.of(List.of(other, ONE)))
                    .as(other.toString())
                    .isEmpty();
        }
    }

    /** The newest counts leads in euros: the bar of the others is not drawn on its axis. */
    @Test
    void isDrawnOnTheAxisOfThePlansThatItIsAbout() {
        var leads = verdict("WP-003", "lead", "EUR", "7d_click", new Arm(List.of()));
        var verdicts = List.of(leads, TWO, ONE);

        var picture = EvidencePicture.of(verdicts, PlansTogether.of(verdicts)).orElseThrow();

        assertThat(picture.plan()).isEqualTo(TWO.plan());
        assertThat(picture.bar(leads)).isEmpty();
        assertThat(picture.bar(ONE)).isPresent();
    }

    @Test
    void saysThatPlansWhichContradictEachOtherAreNotOne() {
        var cheap = Arm.of(
                List.of(new AdCounts(100_000, 1_000), new AdCounts(100_000, 1_000), new AdCounts(99_000, 1_000)));
        var dear = Arm.of(List.of(new AdCounts(10_000, 9_000_000), new AdCounts(10_000, 9_000_000)));
        var together = PlansTogether.of(List.of(
                        verdict("WP-002", "purchase", "USD", "", many(cheap)),
                        verdict("WP-001", "purchase", "USD", "", many(dear))))
                .orElseThrow();

        assertThat(together.sentence()).isEqualTo("These 2 plans differ by too much to be read as one.");
        assertThat(EvidencePicture.bar(together)).isEmpty();
    }

    private static Arm many(Arm arm) {
        return new Arm(Collections.nCopies(40, arm.adSets()).stream()
                .flatMap(List::stream)
                .toList());
    }

    private static KeptVerdict verdict(
            String key, String event, @Nullable String currency, String attribution, @Nullable Arm counts) {
        var terms = new KeptVerdict.Terms(currency, attribution, new BigDecimal("25.00"));
        return new KeptVerdict(
                new KeptVerdict.Plan(key, "A plan", 1, new CountedEvent(event), terms),
                "The early sign",
                LocalDate.of(2026, 11, 20),
                Decision.KEEP_TESTING,
                new KeptVerdict.Figures(false, 60, "21.25", "16.00", "29.00", "40", "850.00"),
                counts);
    }
}
