package belieffirst.verdict;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names what a verdict was made from, so that the same inputs are recognised: SHA-256 over results and settings. */
final class InputsDigest {

    private InputsDigest() {}

    static String of(PlanVerdict verdict) {
        var inputs = verdict.result() + "|" + verdict.settings() + "|"
                + verdict.judgement().engine();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(inputs.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
