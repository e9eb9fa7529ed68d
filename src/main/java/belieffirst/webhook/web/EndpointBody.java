package belieffirst.webhook.web;

import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import belieffirst.webhook.EndpointDraft;
import belieffirst.webhook.WebhookEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A reader of what programs send of an endpoint; a field that is left out stays as it was. */
final class EndpointBody {

    private static final Set<String> KNOWN = Set.of("name", "url", "events", "active");
    private static final EndpointDraft NONE = new EndpointDraft("", "", List.of(), true);

    private final ObjectNode body;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private EndpointBody(ObjectNode body) {
        this.body = body;
    }

    static EndpointDraft draft(ObjectNode body) {
        return change(body, NONE);
    }

    static EndpointDraft change(ObjectNode body, EndpointDraft present) {
        return new EndpointBody(body).over(present);
    }

    private EndpointDraft over(EndpointDraft present) {
        body.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> wrong.put(name, "There is no such field here."));
        var name = text("name", present.name());
        var url = text("url", present.url());
        var words = words(present.events().stream().map(WebhookEvent::word).toList());
        var active = body.path("active");
        if (!active.isMissingNode() && !active.isBoolean()) {
            wrong.put("active", "This takes true or false.");
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        return new EndpointDraft(
                name, url, WebhookEvent.all(words), active.isMissingNode() ? present.active() : active.booleanValue());
    }

    private String text(String name, String present) {
        var node = body.path(name);
        if (node.isMissingNode()) {
            return present;
        }
        if (!node.isString()) {
            wrong.put(name, "This takes a text.");
            return "";
        }
        return Text.clean(node.asString()).strip();
    }

    private List<String> words(List<String> present) {
        var node = body.path("events");
        if (node.isMissingNode()) {
            return present;
        }
        if (!node.isArray() || node.size() > 50 || !node.valueStream().allMatch(JsonNode::isString)) {
            wrong.put("events", "This takes a list of events, such as [\"plan.compiled\"].");
            return List.of();
        }
        var words = new ArrayList<String>();
        node.forEach(word -> words.add(word.asString()));
        return words;
    }
}
