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
        assertThat(Layout.of(List.of(angle(1, 2), angle(3, 4))).adSets()).isEqualTo(Layout.AdSets.ONE_PER_AD);
    }

    @Test
    void isThatOfTheAngleWithTheFewest() {
        var one = inOneAdSet(angle(1, 2), "1");

        assertThat(Layout.of(List.of(angle(1, 2), one)).adSets()).isEqualTo(Layout.AdSets.ONE);
        assertThat(Layout.of(List.of(angle(1, 2), both(one, inOneAdSet(angle(5), "2"))))
                        .adSets())
                .isEqualTo(Layout.AdSets.SEVERAL);
    }

    @Test
    void countsNoAdSetThatAnglesShare() {
        var layout = Layout.of(List.of(inOneAdSet(angle(1, 2), "all"), inOneAdSet(angle(3, 4), "all")));

        assertThat(layout.shared()).containsExactly("all");
        assertThat(layout.adSets()).isEqualTo(Layout.AdSets.ONE_PER_AD);
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
