package belieffirst.wizard.idea;

import belieffirst.catalog.Source;
import belieffirst.kernel.Refusal;
import belieffirst.library.Entries;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKinds;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Layer;
import belieffirst.suggestion.Suggestions;
import belieffirst.suggestion.kind.IdeaKind;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.RowOwner;
import belieffirst.wizard.angle.AngleChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The taking of an idea into the library and the plan, on a person's word. */
@Component
class IdeaTaker {

    private final Entries entries;
    private final EntryKinds shelves;
    private final Plans plans;
    private final Suggestions suggestions;

    IdeaTaker(Entries entries, EntryKinds shelves, Plans plans, Suggestions suggestions) {
        this.entries = entries;
        this.shelves = shelves;
        this.plans = plans;
        this.suggestions = suggestions;
    }

    /** All of it or nothing; answers what was done, in a sentence. */
    @Transactional
    public TakenIdea take(PlanDetails details, IdeaKind kind, Suggestion idea, ObjectNode fields) {
        var plan = details.plan();
        var became = became(kind, plan, idea, fields);
        suggestions.took(idea.id(), fields, became);
        if (became == null) {
            return TakenIdea.noted("Noted: “%s”.".formatted(idea.name()));
        }
        var before = plans.get(plan.id()).plan();
        var changed = plans.change(plan.id(), null, present -> with(kind.word(), present, became))
                .plan();
        return changed.equals(before)
                ? TakenIdea.noted(
                        "“%s” is in the library now; the plan’s own answer stays, because later ones depend on it."
                                .formatted(name(fields)))
                : picked(kind.word(), changed, name(fields), became);
    }

    private static TakenIdea picked(String kind, Plan plan, String name, UUID became) {
        var said = "“%s” is added.".formatted(name);
        return switch (kind) {
            case "offers" -> new TakenIdea(said, "offer_id", became, false);
            case "persona" -> new TakenIdea(said, "persona_id", became, false);
            case "jobs" -> new TakenIdea(said, "jtbd_framed_id", became, false);
            case "angles" -> TakenIdea.noted(said);
            case "templates" -> new TakenIdea(said, "template_id", became, true);
            default -> {
                var layer = Layer.at(kind);
                var several = plan.lifecycle().phase().varies(layer) || layer.isStacked();
                yield new TakenIdea(said, "pick", became, several);
            }
        };
    }

    private @Nullable UUID became(IdeaKind kind, Plan plan, Suggestion idea, ObjectNode fields) {
        if (kind.shelf() != null) {
            var entryKind = shelves.of(kind.shelf());
            return entries.add(entryKind, row(kind, entryKind, plan, idea, fields))
                    .id();
        }
        return FormIds.parsed(fields.path("template_id").asString("")).orElse(null);
    }

    private static ObjectNode row(IdeaKind kind, EntryKind entryKind, Plan plan, Suggestion idea, ObjectNode fields) {
        var row = fields.deepCopy();
        place(kind, plan, row);
        row.put(Source.column(entryKind.shape()), "ai_generated");
        if (kind.word().equals("persona")) {
            row.putObject("source_data").put("suggestion_id", text(idea.id()));
        }
        return row;
    }

    /** Says what the row belongs to. */
    private static void place(IdeaKind kind, Plan plan, ObjectNode row) {
        var answers = plan.answers();
        switch (kind.word()) {
            case "offers" -> row.put("product_id", text(answers.productId()));
            case "jobs" ->
                row.put("product_id", text(answers.productId())).put("persona_id", text(answers.personaId()));
            case "angles" -> row.put("jtbd_framed_id", text(answers.jobId()));
            case "persona", "templates" ->
                row.put("brand_id", text(answers.brandId())).put("product_id", text(answers.productId()));
            default -> RowOwner.of(Layer.at(kind.word()), plan).writeTo(row);
        }
    }

    private static Plan with(String kind, Plan plan, UUID became) {
        return switch (kind) {
            case "offers" -> answering(plan, plan.answers().withOffer(became));
            case "persona" -> answering(plan, plan.answers().withPersona(became));
            case "jobs" -> answering(plan, plan.answers().withJob(became));
            case "angles" -> AngleChanges.adding(plan, List.of(became));
            case "templates", "critique" ->
                plan.mixing(plan.design().withTemplates(joined(plan.design().templateIds(), became)));
            default -> plan.pickingAlso(Layer.at(kind), became.toString());
        };
    }

    /** An answer on which others rest stays: what was taken can be chosen in the step itself, which asks first. */
    private static Plan answering(Plan plan, Answers answers) {
        return plan.losesBy(answers) ? plan : plan.answering(answers);
    }

    private static List<UUID> joined(List<UUID> all, UUID more) {
        var joined = new ArrayList<>(all);
        if (!joined.contains(more)) {
            joined.add(more);
        }
        return joined;
    }

    private static String text(@Nullable UUID id) {
        if (id == null) {
            throw new Refusal.Invalid(Map.of("form", "Answer the questions before this one first."));
        }
        return id.toString();
    }

    private static String name(ObjectNode fields) {
        return fields.path("name").asString("");
    }
}
