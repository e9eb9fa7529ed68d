package belieffirst.verdict;

import belieffirst.kernel.Sha256;

/** The digest of a verdict's inputs, by which the same inputs are recognized: SHA-256 over results and settings. */
final class InputsDigest {

    private InputsDigest() {}

    static String of(PlanVerdict verdict) {
        return Sha256.named(verdict.result() + "|" + verdict.settings() + "|"
                + verdict.judgement().engine());
    }
}
