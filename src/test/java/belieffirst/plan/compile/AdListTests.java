package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Samples;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AdListTests {

    @Test
    void listsAnglesTimesAdsPerAngle() {
        var list = AdList.of(Samples.details(6, 4, TestDesign.EMPTY.dealt(Strategy.FIXED, 5)), Map.of());

        assertThat(list.ads()).hasSize(30);
        assertThat(list.ads()).extracting(PlannedAd::code).doesNotHaveDuplicates();
        assertThat(list.fresh()).hasSize(30);
    }

    @Test
    void keepsTheCodeOfAnAdThatDidNotChange() {
        var details = Samples.details(3, 2, TestDesign.EMPTY);
        var before = details.plan();
        var first = AdList.of(details, Map.of());
        var known = known(first);
        var reversed =
                before.design().withAngles(List.of(Samples.id(102), Samples.id(101), Samples.id(100), Samples.id(104)));

        var second = AdList.of(Samples.of(details, before.mixing(reversed)), known);

        assertThat(codes(second)).containsAllEntriesOf(codes(first));
        assertThat(second.fresh())
                .hasSize(3)
                .allMatch(ad -> ad.identity().angleId().equals(Samples.id(104)));
    }

    @Test
    void neverGivesACodeTwice() {
        var details = Samples.details(2, 2, TestDesign.EMPTY);
        var plan = details.plan();
        var known = known(AdList.of(details, Map.of()));
        var without = plan.mixing(plan.design().withAngles(List.of(Samples.id(107))));

        var later = AdList.of(Samples.of(details, without), known);

        assertThat(later.fresh()).allMatch(ad -> ad.number() > 6);
    }

    private static Map<PlannedAd.Identity, Integer> known(AdList list) {
        return list.fresh().stream().collect(Collectors.toMap(AdList.Fresh::identity, AdList.Fresh::number));
    }

    private static Map<String, String> codes(AdList list) {
        return list.ads().stream()
                .collect(Collectors.toMap(
                        ad -> ad.angleId() + "/" + ad.slot(), ad -> ad.code().text()));
    }
}
