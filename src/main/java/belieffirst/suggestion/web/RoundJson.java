package belieffirst.suggestion.web;

import belieffirst.suggestion.record.IdeaRound;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.suggestion.source.DiscardedIdea;
import belieffirst.suggestion.source.Trouble;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for ideas as the wire says it.
 *
 * @param trouble why there are fewer than asked for; left out when nothing was in the way
 */
record RoundJson(
        UUID id,
        String kind,
        String model,
        List<ObjectNode> ideas,
        List<DiscardedIdea> leftOut,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TroubleJson trouble) {

    static RoundJson of(IdeaRound round) {
        return new RoundJson(
                round.id(),
                round.kind(),
                round.model(),
                round.ideas().stream().map(RoundJson::idea).toList(),
                round.leftOut(),
                TroubleJson.of(round.trouble()));
    }

    /** An idea: its id, the fields of its kind, what it rests on, and what it is nearest to. */
    static ObjectNode idea(Suggestion suggestion) {
        var idea = JsonNodeFactory.instance.objectNode();
        idea.put("id", suggestion.id().toString());
        idea.setAll(suggestion.fields());
        suggestion.because().forEach(idea.withArray("because")::add);
        var nearest = suggestion.nearest();
        if (nearest == null) {
            idea.putNull("nearest");
        } else {
            idea.putObject("nearest")
                    .put("id", String.valueOf(nearest.id()))
                    .put("name", nearest.name())
                    .put("nearness", nearest.nearness());
        }
        return idea;
    }

    record TroubleJson(String code, String detail) {

        static @Nullable TroubleJson of(@Nullable Trouble trouble) {
            return trouble == null ? null : new TroubleJson(trouble.code(), trouble.sentence());
        }
    }
}
