package belieffirst.suggestion.web;

import belieffirst.kernel.Refusal;
import belieffirst.suggestion.fact.Subject;
import belieffirst.suggestion.kind.IdeaKinds;
import belieffirst.suggestion.record.IdeaRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request of a program for ideas. */
public record SuggestionInput(
        @Nullable String kind,
        @Nullable UUID planId,
        @Nullable UUID productId,
        @Nullable UUID personaId,
        @Nullable UUID jobId,
        @Nullable Integer count,
        @Nullable String steer,
        @Nullable String text) {

    IdeaRequest request(IdeaKinds kinds) {
        var known = kinds.of(Objects.requireNonNullElse(kind, ""));
        if (planId != null && (productId != null || personaId != null || jobId != null)) {
            throw new Refusal.Invalid(
                    Map.of("plan_id", "A plan has its product, persona and job: name it alone, or those without it."));
        }
        return new IdeaRequest(
                known,
                new Subject(planId, productId, personaId, jobId),
                count == null ? known.amount().usual() : count,
                Objects.requireNonNullElse(steer, "").strip(),
                Objects.requireNonNullElse(text, ""));
    }
}
