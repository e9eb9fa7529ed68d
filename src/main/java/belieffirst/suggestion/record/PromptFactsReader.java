package belieffirst.suggestion.record;

import belieffirst.expression.AdTemplate;
import belieffirst.expression.AdTemplates;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import belieffirst.suggestion.fact.RequestContextReader;
import belieffirst.suggestion.kind.IdeaKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A reader of all facts that a source of ideas is told. */
@Component
public class PromptFactsReader {

    private final Plans plans;
    private final RequestContextReader knownReader;
    private final AdTemplates templates;
    private final SuggestionRepository suggestions;

    PromptFactsReader(
            Plans plans, RequestContextReader knownReader, AdTemplates templates, SuggestionRepository suggestions) {
        this.plans = plans;
        this.knownReader = knownReader;
        this.templates = templates;
        this.suggestions = suggestions;
    }

    /** Refuses, with the reason, while too little is known for ideas of this kind. */
    public PromptFacts read(IdeaRequest request) {
        var subject = request.subject();
        var plan = subject.plan() == null ? null : plans.get(new Id<>(subject.plan()));
        var known = plan == null ? knownReader.read(subject) : known(plan);
        var missing = request.kind().missing(known);
        if (missing != null) {
            throw new Refusal.Invalid("not_yet", missing, Map.of("kind", missing));
        }
        return new PromptFacts(
                known,
                request.kind().onRecord(known),
                suggestions.refused(request.kind().word(), Objects.requireNonNull(known.productId())),
                templates(request.kind(), known),
                plan,
                request.pasted());
    }

    private List<AdTemplate> templates(IdeaKind kind, RequestContext known) {
        var brand = known.brandId();
        return kind.choosesTemplates() && brand != null ? templates.forBrand(brand) : List.of();
    }

    private RequestContext known(PlanDetails details) {
        return new RequestContext(
                details.brand(),
                details.product(),
                details.offer(),
                knownReader.persona(details.plan().answers().personaId()),
                details.job(),
                details.plan().answers().awareness(),
                details.angles().size() == 1 ? details.angles().getFirst() : null);
    }
}
