package belieffirst.webhook.web;

import belieffirst.webhook.Endpoint;
import belieffirst.webhook.EndpointDraft;
import belieffirst.webhook.WebhookEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The form of an endpoint. */
public record EndpointInput(
        @NotBlank(message = "Name the endpoint after what listens there.")
        @Size(max = EndpointDraft.LONGEST_NAME, message = "A name takes at most 200 characters.")
        String name,

        @NotBlank(message = "Give the address that messages go to.")
        @Size(max = EndpointDraft.LONGEST_URL, message = "An address takes at most 2,000 characters.")
        String url,

        @NotEmpty(message = "Choose at least one event.") @Size(max = 50, message = "Choose each event once.")
        List<String> events) {

    static final EndpointInput BLANK = new EndpointInput("", "", List.of());

    static EndpointInput of(Endpoint endpoint) {
        return new EndpointInput(
                endpoint.name(),
                endpoint.url(),
                endpoint.events().stream().map(WebhookEvent::word).toList());
    }

    EndpointDraft draft(boolean active) {
        return new EndpointDraft(name.strip(), url.strip(), WebhookEvent.all(events), active);
    }

    /** Also of a form that was sent without any. */
    public boolean wants(WebhookEvent event) {
        return events != null && events.contains(event.word());
    }
}
