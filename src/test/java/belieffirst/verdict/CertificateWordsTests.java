package belieffirst.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.inference.evalue.Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateWordsTests {

    @Test
    void multiplyWhatPlansThatShareNoAdsSay() {
        assertThat(CertificateWords.together(List.of(Certificate.ofE(4), Certificate.ofE(103))))
                .hasValueSatisfying(said -> assertThat(said)
                        .startsWith("Together, these 2 plans show that the angles really differ (evidence 412;"));
        assertThat(CertificateWords.together(List.of(Certificate.ofE(4))))
                .hasValueSatisfying(said ->
                        assertThat(said).startsWith("This plan shows no clear difference yet (evidence 4.0 of 20)."));
        assertThat(CertificateWords.together(List.of())).isEmpty();
    }

    @Test
    void keepVeryLargeAndVerySmallEvidenceShort() {
        assertThat(CertificateWords.of(new Certificate(5_000)))
                .isEqualTo("The angles really differ (evidence more than a million; 20 is enough).");
        assertThat(CertificateWords.of(new Certificate(-50)))
                .isEqualTo("No clear difference yet (evidence less than 0.1 of 20).");
        assertThat(CertificateWords.of(Certificate.ofE(123_456))).contains("evidence 123,456;");
    }
}
