package belieffirst.webhook;

import belieffirst.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The wishes of somebody for an endpoint.
 *
 * @param active whether it is told anything
 */
public record EndpointDraft(String name, String url, List<WebhookEvent> events, boolean active) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_URL = 2_000;

    public EndpointDraft {
        events = List.copyOf(events);
    }

    public EndpointDraft turned(boolean on) {
        return new EndpointDraft(name, url, events, on);
    }

    /** Refuses what is missing or too long, field by field. */
    void check() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            wrong.put("name", "Name the endpoint in at most %d characters.".formatted(LONGEST_NAME));
        }
        if (url.isBlank() || url.length() > LONGEST_URL) {
            wrong.put("url", "Give an address of at most %,d characters.".formatted(LONGEST_URL));
        }
        if (events.isEmpty()) {
            wrong.put("events", "Choose at least one event.");
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
    }
}
