package belieffirst.atlas.web;

import belieffirst.atlas.BeliefFilter;
import belieffirst.atlas.Beliefs;
import belieffirst.atlas.Outcome;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import belieffirst.library.Entry;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of beliefs over all plans: what was tested, by which plans, and what became of it. */
@RestController
@RequestMapping("/api/beliefs")
class BeliefsApi {

    private static final int LONGEST = 200;

    private final Beliefs beliefs;

    BeliefsApi(Beliefs beliefs) {
        this.beliefs = beliefs;
    }

    @GetMapping
    ResponseEntity<ListAnswer<BeliefJson>> list(HttpServletRequest request) {
        var part = ListQuery.of(request);
        var filter = new BeliefFilter(
                outcome(request.getParameter("outcome")),
                brand(request.getParameter("brand_id")),
                words(request.getParameter("q")),
                part.cursor(),
                part.limit());
        return ListAnswer.answer(beliefs.list(filter).map(BeliefJson::line));
    }

    @GetMapping("/{id}")
    BeliefJson get(@PathVariable Id<Entry> id) {
        var belief = beliefs.find(id.value()).orElseThrow(() -> new Refusal.NotFound("belief", id));
        return BeliefJson.of(belief, beliefs.history(belief.id()));
    }

    private static @Nullable Outcome outcome(@Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new Refusal.Invalid(Map.of(
                                "outcome", "An outcome is one of: untested, testing, winner, confirmed, loser.")));
    }

    private static @Nullable UUID brand(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of("brand_id", "This takes an id."));
        }
    }

    private static @Nullable String words(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var words = Text.clean(typed).strip();
        if (words.length() > LONGEST) {
            throw new Refusal.Invalid(Map.of("q", "A search takes at most %d characters.".formatted(LONGEST)));
        }
        return words;
    }
}
