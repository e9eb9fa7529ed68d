package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.inOneAdSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTests {

    @Test
    void isAnAdSetForEachAdWhereNobodySaysOtherwise() {
        assertThat(Layout.of(List.of(angle(1, 2), angle(3, 4))).adSets()).containsExactly(Layout.AdSets.ONE_PER_AD);
    }

    @Test
    void isThatOfEachAngle() {
        var one = inOneAdSet(angle(1, 2), "1");

        assertThat(Layout.of(List.of(angle(1, 2), one)).adSets())
                .containsExactlyInAnyOrder(Layout.AdSets.ONE_PER_AD, Layout.AdSets.ONE);
        assertThat(Layout.of(List.of(angle(1, 2), both(one, inOneAdSet(angle(5), "2"))))
                        .adSets())
                .containsExactlyInAnyOrder(Layout.AdSets.ONE_PER_AD, Layout.AdSets.SEVERAL);
    }

    @Test
    void countsNoAdSetThatAnglesShare() {
        var layout = Layout.of(List.of(inOneAdSet(angle(1, 2), "all"), inOneAdSet(angle(3, 4), "all")));

        assertThat(layout.shared()).containsExactly("all");
        assertThat(layout.adSets()).containsExactly(Layout.AdSets.ONE_PER_AD);
    }

    /** One stray ad in another angle's ad set makes it no ad set of all. */
    @Test
    void takesNoAdSetForSharedThatSomeAnglesDoNotRunIn() {
        var layout = Layout.of(List.of(
                inOneAdSet(angle(1, 2), "left"),
                both(inOneAdSet(angle(3, 4), "right"), inOneAdSet(angle(5), "left")),
                inOneAdSet(angle(1, 2), "far")));

        assertThat(layout.shared()).isEmpty();
        assertThat(layout.hasOneAdSet()).isTrue();
    }

    @Test
    void countsOnlyAdSetsThatSpent() {
        var idle =
                new AngleResult(List.of(new AdResult(0, 0, 0, 0, 0, true, "2", null)), 1, LearningPhase.LEARNED, false);

        assertThat(Layout.of(List.of(both(inOneAdSet(angle(1, 2), "1"), idle))).hasOneAdSet())
                .isTrue();
    }

    @Test
    void asksForTheLargestThresholdOfItsAngles() {
        var apart = Layout.of(List.of(angle(1, 2), angle(3, 4), angle(5, 6)));
        var mixed = Layout.of(List.of(angle(1, 2), angle(3, 4), inOneAdSet(angle(5, 6), "1")));

        assertThat(PromotionThresholds.threshold(mixed, 3)).isGreaterThan(PromotionThresholds.threshold(apart, 3));
    }

    @Test
    void knowsWhetherAnglesRunTheSameTemplates() {
        assertThat(Layout.of(List.of(of("a", "b"), of("b", "a"), of("a", "b"), of("b", "a")))
                        .sameTemplates())
                .isTrue();
        assertThat(Layout.of(List.of(of("a", "b"), of("b", "a"), of("a", "b"), of("a", "c")))
                        .sameTemplates())
                .isFalse();
        assertThat(Layout.of(List.of(of("a", "a"), of("a", "a"), of("a", "a"), of("a", "a")))
                        .sameTemplates())
                .isFalse();
        assertThat(Layout.of(List.of(of("a", "b"), of("a", "b"), of("a", "b"))).sameTemplates())
                .isFalse();
    }

    private static AngleResult of(String... templates) {
        var ads = List.of(templates).stream()
                .map(template -> new AdResult(1, 0, 1, 1, 0, true, null, template))
                .toList();
        return new AngleResult(ads, 1, LearningPhase.LEARNED, false);
    }

    private static AngleResult both(AngleResult one, AngleResult other) {
        var ads = new ArrayList<>(one.ads());
        ads.addAll(other.ads());
        return new AngleResult(ads, 2, LearningPhase.LEARNED, false);
    }
}
