package belieffirst.verdict.keep;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.inference.evalue.Certificate;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class ProvenDifferencesTests {

    @Test
    void areSaidOfOnePlanAsTheyAre() {
        assertThat(proofs(25).said("WP-000")).hasValue("The difference is significant.");
        assertThat(proofs(19).said("WP-000")).hasValue("No clear difference yet (evidence 19.0 of 20).");
        assertThat(proofs(25).said("WP-999")).isEmpty();
    }

    @Test
    void askMoreOfEachOfManyPlans() {
        var three = proofs(70, 30, 2);

        assertThat(three.said("WP-000")).hasValue("Significant, also after correcting for 3 tests.");
        assertThat(three.said("WP-001")).hasValue("Significant in this plan, but not after correcting for 3 tests.");
        assertThat(three.said("WP-002")).hasValue("No clear difference yet (evidence 2.0 of 20).");
    }

    @Test
    void askLessOfTheNextOnceTheLargestHolds() {
        assertThat(proofs(70, 45, 2).said("WP-001")).hasValue("Significant, also after correcting for 3 tests.");
    }

    private static ProvenDifferences proofs(double... e) {
        var certificates = new LinkedHashMap<String, Certificate>();
        for (var plan = 0; plan < e.length; plan++) {
            certificates.put("WP-00" + plan, Certificate.ofE(e[plan]));
        }
        return new ProvenDifferences(
                certificates,
                e.length,
                certificates.values().stream()
                        .mapToDouble(Certificate::e)
                        .filter(of -> of >= 20)
                        .toArray());
    }
}
