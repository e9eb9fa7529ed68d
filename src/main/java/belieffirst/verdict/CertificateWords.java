package belieffirst.verdict;

import belieffirst.inference.evalue.Certificate;
import belieffirst.kernel.Formats;
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
        return certificates.stream().reduce(Certificate::and).map(all -> together(all, certificates.size()));
    }

    private static String together(Certificate all, int plans) {
        var whose = plans == 1 ? "This plan" : "Together, these %d plans".formatted(plans);
        var shows = plans == 1 ? "shows" : "show";
        return all.proven()
                ? "%s %s that the angles really differ (evidence %s; 20 is enough), not which is best."
                        .formatted(whose, shows, figure(all))
                : "%s %s no clear difference yet (evidence %s of 20).".formatted(whose, shows, figure(all));
    }

    public static String figure(Certificate certificate) {
        var e = certificate.e();
        return e > MOST
                ? "more than a million"
                : e < LEAST
                        ? "less than 0.1"
                        : Formats.current().number(String.format(Locale.ROOT, e < 100 ? "%.1f" : "%.0f", e));
    }
}
