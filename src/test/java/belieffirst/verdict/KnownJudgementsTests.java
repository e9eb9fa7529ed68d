package belieffirst.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownJudgementsTests {

    @Test
    void areWorkedOutOnceForTheSameResultsAndSettings() {
        var first = KnownJudgements.of(Samples.open(), Samples.SETTINGS);

        assertThat(KnownJudgements.of(Samples.open(), Samples.SETTINGS)).isSameAs(first);
        assertThat(KnownJudgements.of(Samples.decided(), Samples.SETTINGS)).isNotSameAs(first);
    }

    @Test
    void haveNoVerdictsWithoutATarget() {
        assertThat(KnownJudgements.of(Samples.open(), null).verdicts()).isEmpty();
        assertThat(KnownJudgements.of(Samples.open(), Samples.SETTINGS).verdicts())
                .hasSize(4);
    }
}
