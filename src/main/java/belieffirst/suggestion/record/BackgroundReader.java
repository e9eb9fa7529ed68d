package belieffirst.suggestion.record;

import belieffirst.expression.AdTemplates;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.library.Entry;
import belieffirst.plan.Plans;
import belieffirst.plan.Sheet;
import belieffirst.suggestion.fact.Background;
import belieffirst.suggestion.fact.Known;
import belieffirst.suggestion.fact.KnownReader;
import belieffirst.suggestion.kind.IdeaKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads all that a source of ideas is told. */
@Component
public class BackgroundReader {

    private final Plans plans;
    private final KnownReader knownReader;
    private final AdTemplates templates;
    private final SuggestionRepository suggestions;

    BackgroundReader(Plans plans, KnownReader knownReader, AdTemplates templates, SuggestionRepository suggestions) {
        this.plans = plans;
        this.knownReader = knownReader;
        this.templates = templates;
        this.suggestions = suggestions;
    }

    /** Refuses, with the reason, while too little is known for ideas of this kind. */
    public Background read(IdeaRequest request) {
        var subject = request.subject();
        var plan = subject.plan() == null ? null : plans.get(new Id<>(subject.plan()));
        var known = plan == null ? knownReader.read(subject) : known(plan);
        var missing = request.kind().missing(known);
        if (missing != null) {
            throw new Refusal.Invalid("not_yet", missing, Map.of("kind", missing));
        }
        return new Background(
                known,
                request.kind().onRecord(known),
                suggestions.refused(request.kind().word(), Objects.requireNonNull(Known.id(known.product()))),
                templates(request.kind(), known),
                plan,
                request.pasted());
    }

    private List<Entry> templates(IdeaKind kind, Known known) {
        var brand = Known.id(known.brand());
        return kind.choosesTemplates() && brand != null ? templates.forBrand(brand) : List.of();
    }

    private static Known known(Sheet sheet) {
        return new Known(
                sheet.brand(),
                sheet.product(),
                sheet.offer(),
                sheet.persona(),
                sheet.job(),
                sheet.plan().answers().awareness(),
                sheet.angles().size() == 1 ? row(sheet.angles().getFirst()) : null);
    }

    private static ObjectNode row(Sheet.Angle angle) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", angle.id().toString())
                .put("name", angle.name())
                .put("belief_statement", angle.beliefStatement())
                .put("explanation", angle.explanation());
    }
}
