package belieffirst.suggestion.kind;

import belieffirst.expression.AdTemplate;
import belieffirst.plan.layer.Phase;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The templates that suit a plan's angles, chosen from those on record. */
@Component
class TemplateIdeas implements IdeaKind {

    @Override
    public String word() {
        return "templates";
    }

    @Override
    public String singular() {
        return "template";
    }

    @Override
    public String taking() {
        return "Use in the plan";
    }

    @Override
    public Amount amount() {
        return new Amount(1, 6, 3);
    }

    @Override
    public List<IdeaField> parts() {
        return List.of(
                IdeaField.line("name", "Template", "The exact name of a template on record")
                        .shown(),
                IdeaField.prose("why", "Why", "Which angles it serves, and how", 700)
                        .shown());
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.job() == null ? "Choose the job and its angles before the templates." : null;
    }

    @Override
    public boolean choosesTemplates() {
        return true;
    }

    @Override
    public boolean endsUpInAds() {
        return false;
    }

    @Override
    public @Nullable String wrong(Idea idea, PromptFacts background) {
        return template(idea, background).isEmpty()
                ? "There is no template “%s” on record.".formatted(Starter.begin(idea.name(), 80))
                : null;
    }

    @Override
    public Idea completed(Idea idea, PromptFacts background) {
        template(idea, background)
                .ifPresent(template ->
                        idea.fields().put("template_id", template.id().toString()));
        return idea;
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook facts) {
        var phase = background.plan() == null
                ? Phase.DISCOVERY
                : background.plan().plan().lifecycle().phase();
        return background.templates().stream()
                .filter(template -> template.suits(phase.id()))
                .sorted(Comparator.comparingDouble(
                        (AdTemplate template) -> -template.score().orElse(0)))
                .flatMap(template -> starter(template, phase, facts).stream())
                .toList();
    }

    private static Optional<Idea> starter(AdTemplate template, Phase phase, FactBook facts) {
        var why =
                "Made for %s, so it suits every angle.".formatted(phase.label().toLowerCase(Locale.ROOT));
        return facts.in("templates")
                .filter(fact -> fact.label().equals(template.name()))
                .findFirst()
                .map(fact -> Starter.idea(List.of(fact), "name", template.name(), "why", why));
    }

    private static Optional<AdTemplate> template(Idea idea, PromptFacts background) {
        return background.templates().stream()
                .filter(template -> template.name().equals(idea.name()))
                .findFirst();
    }
}
