package belieffirst.plan.compile;

import belieffirst.plan.advice.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One compilation as it is kept.
 *
 * @param number counts a plan's compilations from 1; 0 is one that was made elsewhere
 * @param payload the canonical JSON; its UTF-8 bytes are what is sent
 * @param warnings what was warned of when it was compiled: code and sentence
 * @param waivers why a warning was set aside, by its code
 */
public record CompiledPlan(
        int number,
        String digest,
        String payload,
        Instant compiledAt,
        List<Warned> warnings,
        Map<String, String> waivers) {

    /** Whether another program compiled it, before this one took the plan over: it says what it says, and lists no ads of ours. */
    public boolean isMadeElsewhere() {
        return number == 0;
    }

    /** What it is called. */
    public String label() {
        return isMadeElsewhere() ? "Made elsewhere" : "Version " + number;
    }

    /** A warning as it was shown. */
    public record Warned(String code, String sentence, String reason) {

        static Warned of(Warning warning) {
            return new Warned(warning.code(), warning.sentence(), warning.reason());
        }
    }
}
