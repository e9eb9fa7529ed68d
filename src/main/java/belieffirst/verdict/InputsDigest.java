package belieffirst.verdict;

import belieffirst.kernel.Sha256;

/** Names what a verdict was made from, so that the same inputs are recognised: SHA-256 over results and settings. */
final class InputsDigest {

    private InputsDigest() {}

    static String of(PlanVerdict verdict) {
        return Sha256.named(verdict.result() + "|" + verdict.settings() + "|"
                + verdict.judgement().engine());
    }
}
