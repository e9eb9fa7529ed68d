package belieffirst.inference;

import static belieffirst.inference.Arms.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NestedModelTests {

    private static final Prior PRIOR = Prior.ofSeveralArms(30);

    @Test
    void agreesWithThePlainModel() {
        var posterior = NestedModel.posterior(Arms.four(), PRIOR);
        var plain = new PlainNestedModel(Arms.four(), PRIOR);

        for (var i = 0; i < 4; i++) {
            var standing = posterior.standings().get(i);
            assertThat(standing.best()).isCloseTo(plain.best[i], within(1e-4));
            assertThat(standing.nearBest()).isCloseTo(plain.nearBest[i], within(5e-4));
            assertThat(standing.rate().mean()).isCloseTo(plain.meanRate[i], within(1e-6));
        }
        assertThat(posterior.logMarginal()).isCloseTo(Math.log(plain.weightOfAll), within(1e-6));
        assertThat(posterior.cvSquared()).isCloseTo(plain.cvSquared, within(1e-6));
    }

    /** Four arms of two ad sets each, one of which has a single ad. */
    @Test
    void agreesWithThePlainModelWhereAdsShareAdSets() {
        var arms = List.of(
                inAdSets(arm(300, 9, 12), arm(300, 14, 10)),
                inAdSets(arm(300, 8, 11, 7), arm(300, 6)),
                inAdSets(arm(300, 22, 17), arm(300, 25, 12)));

        var posterior = NestedModel.posterior(arms, PRIOR);
        var plain = new PlainNestedModel(arms, PRIOR);

        for (var i = 0; i < arms.size(); i++) {
            assertThat(posterior.standings().get(i).best()).isCloseTo(plain.best[i], within(1e-4));
            assertThat(posterior.standings().get(i).rate().mean()).isCloseTo(plain.meanRate[i], within(1e-6));
        }
        assertThat(posterior.logMarginal()).isCloseTo(Math.log(plain.weightOfAll), within(1e-4));
        assertThat(posterior.cvSquared()).isCloseTo(plain.cvSquared, within(1e-5));
    }

    /** With one ad set an arm, more ads tell ever less of the arm. */
    @Test
    void knowsThatOneAdSetMayBeAllThatDiffers() {
        var apart = List.of(arm(900, 30, 31, 29, 30), arm(900, 40, 41, 39, 40));
        var together = apart.stream().map(NestedModelTests::inAdSets).toList();

        assertThat(NestedModel.posterior(apart, PRIOR).standings().get(1).best())
                .isGreaterThan(0.96);
        assertThat(NestedModel.posterior(together, PRIOR).standings().get(1).best())
                .isBetween(0.8, 0.9);
    }

    /** Ad sets that contradict each other beyond any effect of theirs leave the other spreads to explain them. */
    @Test
    void toleratesAdSetsThatContradictEachOther() {
        var arms = List.of(
                inAdSets(arm(1e6, 90_000, 90_100), arm(1e6, 900, 910)),
                inAdSets(arm(1e6, 5_000, 5_100), arm(1e6, 5_000)));

        assertThat(NestedModel.posterior(arms, PRIOR).standings().stream()
                        .mapToDouble(Standing::best)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    private static Arm inAdSets(Arm... adSets) {
        return new Arm(Stream.of(adSets)
                .map(adSet -> new AdSetCounts(adSet.ads(), false))
                .toList());
    }

    /** The bits were written down on one machine and must come back on every other. */
    @Test
    void isTheSameToTheBit() {
        var standing = NestedModel.posterior(Arms.four(), PRIOR).standings().get(2);

        assertThat(Double.toHexString(standing.best())).isEqualTo("0x1.f4201aaf00989p-1");
        assertThat(Double.toHexString(standing.nearBest())).isEqualTo("0x1.fbb61b7402befp-1");
        assertThat(Double.toHexString(standing.expectedLoss())).isEqualTo("0x1.a8ffefb513044p-10");
        assertThat(Double.toHexString(standing.rate().costQuantile(0.5))).isEqualTo("0x1.f09473f91dea8p3");
    }

    @Test
    void doesNotCareAboutTheOrderOfArms() {
        var forwards = NestedModel.posterior(Arms.four(), PRIOR);
        var reversed = new ArrayList<>(Arms.four());
        Collections.reverse(reversed);
        var backwards = NestedModel.posterior(reversed, PRIOR);

        for (var i = 0; i < 4; i++) {
            assertThat(backwards.standings().get(3 - i).best())
                    .isCloseTo(forwards.standings().get(i).best(), within(1e-9));
        }
    }

    @Test
    void doesNotCareAboutTheCurrency() {
        var inYen = Arms.four().stream()
                .map(each -> Arm.of(each.ads().stream()
                        .map(ad -> new AdCounts(ad.conversions(), ad.exposure() * 150))
                        .toList()))
                .toList();

        var there = NestedModel.posterior(inYen, Prior.ofSeveralArms(30 * 150))
                .standings()
                .get(2);
        var here = NestedModel.posterior(Arms.four(), PRIOR).standings().get(2);

        assertThat(there.best()).isCloseTo(here.best(), within(1e-9));
        assertThat(there.rate().meanCost()).isCloseTo(here.rate().meanCost() * 150, within(1e-6));
    }

    @Test
    void chancesOfBeingBestAddUpToOne() {
        var standings = NestedModel.posterior(Arms.four(), PRIOR).standings();

        assertThat(standings.stream().mapToDouble(Standing::best).sum()).isCloseTo(1, within(1e-12));
        assertThat(standings).allSatisfy(each -> {
            assertThat(each.nearBest()).isGreaterThanOrEqualTo(each.best());
            assertThat(each.expectedLoss()).isPositive();
        });
    }

    @Test
    void equalArmsAreEquallyLikelyBest() {
        var equal = Collections.nCopies(5, arm(300, 10, 12, 8));

        assertThat(NestedModel.posterior(equal, PRIOR).standings())
                .allSatisfy(each -> assertThat(each.best()).isCloseTo(0.2, within(1e-9)));
    }

    @Test
    void oneMoreConversionMakesAnArmMoreLikelyBest() {
        var before = 0.0;
        for (var more = 0; more < 20; more++) {
            var arms = List.of(arm(300, 10, 12, 8), arm(300, 9, 11 + more, 10), arm(300, 10, 10, 10));
            var best = NestedModel.posterior(arms, PRIOR).standings().get(1).best();
            assertThat(best).isGreaterThan(before);
            before = best;
        }
    }

    /** What pooling ads cannot see: the same totals, once from ads alike and once from one lucky ad. */
    @Test
    void ofTheSameTotalIsLessSureWhenAdsDisagree() {
        var alike = List.of(arm(300, 10, 10, 10), arm(300, 10, 10, 10), arm(300, 20, 20, 20));
        var apart = List.of(arm(300, 2, 24, 4), arm(300, 21, 3, 6), arm(300, 50, 6, 4));

        assertThat(NestedModel.posterior(alike, PRIOR).standings().get(2).best())
                .isGreaterThan(0.95);
        assertThat(NestedModel.posterior(apart, PRIOR).standings().get(2).best())
                .isLessThan(0.75);
    }

    @Test
    void ofAnArmWithoutAdsBelievesWhatTheOthersSay() {
        var arms = List.of(arm(300, 10, 10, 10), arm(300, 12, 9, 9), new Arm(List.of()));

        var unseen = NestedModel.posterior(arms, PRIOR).standings().get(2);

        assertThat(unseen.best()).isBetween(0.2, 0.5);
        assertThat(unseen.rate().costQuantile(0.5)).isCloseTo(29.6, within(1.0));
    }

    @Test
    void toleratesNoConversionsManyArmsAndHugeCounts() {
        var nothing = Collections.nCopies(3, arm(50, 0, 0, 0));
        var many =
                IntStream.range(0, 40).mapToObj(i -> arm(300, 8 + i % 5, 10, 9)).toList();
        var clicks = List.of(arm(1e6, 20_000, 21_000), arm(1e6, 15_000, 16_000), arm(1e6, 90_000, 2_000));

        for (var arms : List.of(nothing, many, clicks)) {
            var posterior = NestedModel.posterior(arms, Prior.pooled(arms));
            assertThat(posterior.standings().stream()
                            .mapToDouble(Standing::best)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(posterior.standings())
                    .allSatisfy(each ->
                            assertThat(each.rate().meanCost()).isPositive().isFinite());
        }
    }

    @Test
    void refusesToCompareOneArm() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> NestedModel.posterior(List.of(arm(300, 5)), PRIOR));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> NestedModel.posterior(Collections.nCopies(2, new Arm(List.of())), PRIOR));
    }
}
