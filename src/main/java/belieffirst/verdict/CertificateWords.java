package belieffirst.verdict;

import belieffirst.inference.evalue.Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words for certificates, as people read them. */
public final class CertificateWords {

    private static final double MOST = 1_000_000;
    private static final double LEAST = 0.1;

    private CertificateWords() {}

    /** What a plan's own certificate says. */
    public static String of(Certificate certificate) {
        return certificate.proven()
                ? "The angles really differ (evidence %s; 20 is enough).".formatted(figure(certificate))
                : "No clear difference yet (evidence %s of 20).".formatted(figure(certificate));
    }

    /** What those of several plans say together, which share no ads; empty without any. */
    public static Optional<String> together(List<Certificate> certificates) {
        var one = certificates.size() == 1;
        return certificates.stream()
                .reduce(Certificate::and)
                .map(all ->
                        "%s: %s. From 20 on that is proof that something compared here makes a difference, not of which is best.%s"
                                .formatted(
                                        one ? "Evidence of this plan" : together(certificates.size()),
                                        figure(all),
                                        one ? "" : " A plan that found none pulls it down."));
    }

    private static String together(int plans) {
        return "Evidence of these %d plans together, which share no ads".formatted(plans);
    }

    public static String figure(Certificate certificate) {
        var e = certificate.e();
        return e > MOST
                ? "more than a million"
                : e < LEAST ? "less than 0.1" : String.format(Locale.ROOT, e < 100 ? "%.1f" : "%,.0f", e);
    }
}
