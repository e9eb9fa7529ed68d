package belieffirst.plan;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The status of a plan: draft → ready (compiled) → running (claimed by an ad maker) → completed. */
public enum Status {
    DRAFT("Draft", "◌"),
    READY("Ready", "✓"),
    RUNNING("Running", "●"),
    COMPLETED("Completed", "■");

    private final String label;
    private final String icon;

    Status(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    public static Status of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal.Invalid(Map.of("status", "A status is draft, ready, running or completed.")));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String icon() {
        return icon;
    }
}
