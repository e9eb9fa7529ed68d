package belieffirst.atlas.web;

import belieffirst.atlas.BeliefFilter;
import belieffirst.atlas.Beliefs;
import belieffirst.atlas.Outcome;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.library.Entry;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of beliefs over all plans: the plans that tested each, and how it came out. */
@RestController
@RequestMapping("/api/beliefs")
class BeliefsApi {

    private final Beliefs beliefs;

    BeliefsApi(Beliefs beliefs) {
        this.beliefs = beliefs;
    }

    @GetMapping
    ResponseEntity<ListAnswer<BeliefJson>> list(HttpServletRequest request) {
        var part = ListQuery.of(request);
        var filter = new BeliefFilter(
                outcome(request.getParameter("outcome")),
                ListQuery.id(request, "brand_id"),
                ListQuery.words(request),
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
}
