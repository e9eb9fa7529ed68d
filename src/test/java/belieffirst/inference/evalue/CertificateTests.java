package belieffirst.inference.evalue;

import static belieffirst.inference.Arms.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.inference.AdSetCounts;
import belieffirst.inference.Arm;
import belieffirst.inference.Prior;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateTests {

    private static Certificate of(List<Arm> arms) {
        return Certificate.of(arms, Prior.ofSeveralArms(30));
    }

    @Test
    void provesADifferenceOnceThereIsEnough() {
        var arms = List.of(
                arm(3000, 100, 95, 110, 90, 105), arm(3000, 99, 104, 98, 101, 93), arm(3000, 240, 260, 251, 249, 255));

        assertThat(of(arms).proven()).isTrue();
    }

    @Test
    void doesNotProveWhatIsNotThere() {
        var equal = List.of(arm(300, 10, 12, 9), arm(300, 11, 10, 10), arm(300, 9, 12, 11));

        assertThat(of(equal).e()).isLessThan(1);
    }

    @Test
    void ofNoConversionsProvesNothing() {
        var together = new Arm(List.of(new AdSetCounts(arm(30, 0, 0).ads(), false)));

        assertThat(of(List.of(arm(30, 0, 0), arm(30, 0, 0))).e()).isLessThanOrEqualTo(1);
        assertThat(of(List.of(together, together)).e()).isLessThanOrEqualTo(1);
    }

    /** What ad sets may do of their own proves nothing of the arms. */
    @Test
    void provesLessWhereEachArmHasOneAdSet() {
        var apart = List.of(arm(3000, 100, 95, 110, 90, 105), arm(3000, 170, 175, 165, 180, 172));
        var together = apart.stream()
                .map(each -> new Arm(List.of(new AdSetCounts(each.ads(), false))))
                .toList();

        assertThat(of(apart).proven()).isTrue();
        assertThat(of(together).e()).isLessThan(1);
    }

    @Test
    void multipliesAcrossTests() {
        var both = new Certificate(Math.log(4)).and(new Certificate(Math.log(5)));

        assertThat(both.e()).isCloseTo(20, within(1e-12));
        assertThat(new Certificate(Math.log(20)).proven()).isTrue();
        assertThat(new Certificate(Math.log(19.999)).proven()).isFalse();
    }

    @Test
    void provesSeveralPlansOnlyTogether() {
        assertThat(Holm.proven(0.05, 3, 100, 30, 25)).isOne();
        assertThat(Holm.proven(0.05, 3, 100, 45, 30)).isEqualTo(3);
        assertThat(Holm.proven(0.05, 1, 30)).isOne();
        assertThat(Holm.proven(0.05, 5)).isZero();
    }

    /** At 5 %, the larger of two claims takes an e-value of 40, the other one 20: that much, and not more. */
    @Test
    void provesAPlanAtTheBound() {
        assertThat(Holm.proven(0.05, 2, 40, 20)).isEqualTo(2);
        assertThat(Holm.proven(0.05, 2, 40, 19.99)).isOne();
        assertThat(Holm.proven(0.05, 2, 39.99, 39.99)).isZero();
    }
}
