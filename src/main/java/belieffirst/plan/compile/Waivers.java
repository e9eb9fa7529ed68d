package belieffirst.plan.compile;

import belieffirst.kernel.Refusal;
import belieffirst.plan.advice.Advice;
import belieffirst.plan.advice.Warning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The waivers of warnings, by the warnings' codes. */
final class Waivers {

    private static final int WAIVER_LIMIT = 1_000;

    private Waivers() {}

    static void requireKnown(Map<String, String> waivers) {
        var wrong = new LinkedHashMap<String, String>();
        waivers.forEach((code, why) -> {
            if (!Advice.CODES.contains(code)) {
                wrong.put("/waivers/" + code, "There is no warning with this code.");
            } else if (why.length() > WAIVER_LIMIT) {
                wrong.put("/waivers/" + code, "A waiver takes at most 1,000 characters.");
            }
        });
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
    }

    /** Those that set aside something that was warned of. */
    static Map<String, String> told(Map<String, String> waivers, List<Warning> warnings) {
        var told = new LinkedHashMap<String, String>();
        for (var warning : warnings) {
            var why = waivers.get(warning.code());
            if (why != null && !why.isBlank()) {
                told.put(warning.code(), why.strip());
            }
        }
        return told;
    }
}
