package belieffirst.verdict.keep;

import belieffirst.inference.evalue.Certificate;
import belieffirst.inference.evalue.Holm;
import belieffirst.verdict.CertificateWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The plans that proved a difference, each by itself and all of them counted together: of many plans without any, one in twenty
 * would seem to have one.
 */
public final class ProvenDifferences {

    /** How often one is willing to be wrong, over all plans together. */
    private static final double ALPHA = 0.05;

    private final Map<String, Certificate> certificates;
    private final Set<String> together;

    /** @param certificates by the plan's key */
    ProvenDifferences(Map<String, Certificate> certificates) {
        this.certificates = new LinkedHashMap<>(certificates);
        this.together = together(List.copyOf(certificates.entrySet()));
    }

    private static Set<String> together(List<Map.Entry<String, Certificate>> plans) {
        var e = plans.stream().mapToDouble(plan -> plan.getValue().e()).toArray();
        return Holm.proven(ALPHA, e).stream()
                .map(place -> plans.get(place).getKey())
                .collect(Collectors.toSet());
    }

    /** What is proven of a plan, in a few words; empty where it compared nothing. */
    public Optional<String> said(String key) {
        var certificate = certificates.get(key);
        if (certificate == null) {
            return Optional.empty();
        }
        if (!certificate.proven()) {
            return Optional.of("Evidence of a difference: %s of the 20 that prove it."
                    .formatted(CertificateWords.figure(certificate)));
        }
        var plans = certificates.size();
        return Optional.of(
                plans == 1
                        ? "A difference is proven."
                        : together.contains(key)
                                ? "A difference is proven, all %d plans counted.".formatted(plans)
                                : "A difference is proven in this plan, and not with all %d plans counted."
                                        .formatted(plans));
    }
}
