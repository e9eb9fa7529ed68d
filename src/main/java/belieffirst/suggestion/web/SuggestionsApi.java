package belieffirst.suggestion.web;

import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.suggestion.IdeaListener;
import belieffirst.suggestion.Suggestions;
import belieffirst.suggestion.kind.IdeaKinds;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.web.EventStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The API of ideas: all at once, or one by one as server-sent events; and the fate of each. */
@RestController
@RequestMapping("/api/suggestions")
class SuggestionsApi {

    private final IdeaKinds kinds;
    private final Suggestions suggestions;
    private final FateReader fates;
    private final Jsonb json;

    SuggestionsApi(IdeaKinds kinds, Suggestions suggestions, FateReader fates, Jsonb json) {
        this.kinds = kinds;
        this.suggestions = suggestions;
        this.fates = fates;
        this.json = json;
    }

    @PostMapping
    @Nullable
    ResponseEntity<RoundJson> ask(
            @RequestBody SuggestionInput input, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asking = suggestions.begin(input.request(kinds));
        if (EventStream.wanted(request)) {
            new EventStream(stream -> new StreamedIdeas(stream, json).send(asking)).render(null, request, response);
            return null;
        }
        var round = asking.answer(IdeaListener.PATIENT);
        if (round.ideas().isEmpty()) {
            throw round.trouble() == null
                    ? new Refusal.Unavailable(
                            "no_ideas", "No new suggestion keeps to your facts. Try again, or add more facts.")
                    : new Refusal.Unavailable(
                            round.trouble().code(), round.trouble().sentence());
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(RoundJson.of(round));
    }

    @PostMapping("/{id}/fate")
    ObjectNode decide(@PathVariable Id<Suggestion> id, @RequestBody FateInput input) {
        fates.decide(id.value(), input);
        return FateReader.json(suggestions.get(id.value()));
    }
}
