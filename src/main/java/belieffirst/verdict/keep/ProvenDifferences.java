package belieffirst.verdict.keep;

import belieffirst.inference.evalue.Certificate;
import belieffirst.inference.evalue.Holm;
import belieffirst.verdict.CertificateWords;
import java.util.Map;
import java.util.Optional;

/**
 * The plans that proved a difference, each by itself and all of them counted together: of many plans without any, one in twenty
 * would seem to have one.
 */
public final class ProvenDifferences {

    /** How often one is willing to be wrong, over all plans together. */
    static final double ALPHA = 0.05;

    private final Map<String, Certificate> certificates;
    private final long plans;
    private final double least;

    /**
     * @param certificates of some plans, by the plan's key
     * @param plans how many there are in all
     * @param largest the evidence of all that prove a difference by themselves, the largest first
     */
    ProvenDifferences(Map<String, Certificate> certificates, long plans, double... largest) {
        this.certificates = Map.copyOf(certificates);
        this.plans = plans;
        var together = Holm.proven(ALPHA, plans, largest);
        this.least = together == 0 ? Double.POSITIVE_INFINITY : largest[together - 1];
    }

    /** What is proven of a plan, in a few words; empty where it compared nothing. */
    public Optional<String> said(String key) {
        var certificate = certificates.get(key);
        if (certificate == null) {
            return Optional.empty();
        }
        if (!certificate.proven()) {
            return Optional.of(
                    "No clear difference yet (evidence %s of 20).".formatted(CertificateWords.figure(certificate)));
        }
        return Optional.of(
                plans == 1
                        ? "The difference is significant."
                        : certificate.e() >= least
                                ? "Significant, also after correcting for %d tests.".formatted(plans)
                                : "Significant in this plan, but not after correcting for %d tests.".formatted(plans));
    }
}
