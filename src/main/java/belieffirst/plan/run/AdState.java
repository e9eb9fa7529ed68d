package belieffirst.plan.run;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The state of a planned ad in the ad maker's work. */
public enum AdState {
    MAKING,
    MADE,
    LIVE,
    FAILED;

    public static AdState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Map.of("state", "A state is making, made, live or failed.")));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
