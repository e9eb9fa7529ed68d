package belieffirst.webhook;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A kind of event that an endpoint is told of, by the word that triggers write into the outbox. */
public enum WebhookEvent {
    PLAN_COMPILED("plan.compiled", "A plan is compiled"),
    PLAN_STATUS_CHANGED("plan.status_changed", "A plan changes its status, such as to ready"),
    ANGLE_STATUS_CHANGED("angle.status_changed", "An angle changes its status, such as to winner"),
    RESULTS_IMPORTED("results.imported", "Results came in"),
    VERDICT_CHANGED("verdict.changed", "A verdict changes"),
    RUN_DUE("run.due", "A running plan’s test is over"),
    AUDIT_DRIFT_FOUND("audit.drift_found", "What runs differs from the launch document");

    private final String word;
    private final String label;

    WebhookEvent(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The events that these words name, each once. */
    public static List<WebhookEvent> all(List<String> words) {
        return words.stream().map(WebhookEvent::of).distinct().toList();
    }

    private static WebhookEvent of(String word) {
        return Arrays.stream(values())
                .filter(event -> event.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Map.of("events", "An event is one of %s.".formatted(words()))));
    }

    private static String words() {
        return Arrays.stream(values()).map(WebhookEvent::word).collect(Collectors.joining(", "));
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
