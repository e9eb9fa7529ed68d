package belieffirst.suggestion.kind;

import belieffirst.audience.JobStory;
import belieffirst.audience.Jtbds;
import belieffirst.suggestion.fact.ExistingEntry;
import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The ideas for jobs to be done: progress that the persona may hire the product for. */
@Component
class JobIdeas implements IdeaKind {

    private final Jtbds jobs;

    JobIdeas(Jtbds jobs) {
        this.jobs = jobs;
    }

    @Override
    public String word() {
        return "jobs";
    }

    @Override
    public String singular() {
        return "job";
    }

    @Override
    public String shelf() {
        return "jobs";
    }

    @Override
    public String taking() {
        return "Add and choose";
    }

    @Override
    public Amount amount() {
        return Amount.exactly(3);
    }

    @Override
    public List<IdeaField> parts() {
        return List.of(
                IdeaField.line("name", "Name", "Three to eight words"),
                IdeaField.prose("progress_statement", "Progress statement", "When …, I want …, so …", 500),
                IdeaField.prose("description", "Description", "When it arises, and what they do instead today", 700));
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.product() == null || known.persona() == null
                ? "Choose the product and the persona before the job."
                : null;
    }

    @Override
    public List<ExistingEntry> onRecord(RequestContext known) {
        var persona = known.personaId();
        return persona == null
                ? List.of()
                : jobs.forPersona(persona).stream()
                        .map(job -> new ExistingEntry(job.id(), job.name(), gist(job.row()), ""))
                        .toList();
    }

    @Override
    public String gist(ObjectNode fields) {
        var statement = fields.path("progress_statement").asString("");
        return statement.isEmpty() ? fields.path("name").asString("") : statement;
    }

    @Override
    public @Nullable String wrong(Idea idea, PromptFacts background) {
        return JobStory.isOne(idea.text("progress_statement"))
                ? null
                : "It is not of the form “When …, I want …, so …”, in one of the languages that we know.";
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook facts) {
        var symptoms = facts.of("persona", "pain_symptoms", "activation_events", "pain_points");
        var problems = facts.of("product", "key_problems_solved");
        var seen = symptoms.isEmpty() ? problems : symptoms;
        var wanted = facts.of("product", "benefits", "key_benefits", "unique_selling_points");
        var outcomes = facts.of("persona", "outcomes_jtbd", "desires", "transformation_map");
        var reached = outcomes.isEmpty() ? facts.of("product", "unique_selling_points", "features") : outcomes;
        return Starter.rounds(
                6, List.of(i -> Starter.nth(i, List.of(seen, wanted, reached)).flatMap(JobIdeas::job)));
    }

    private static Optional<Idea> job(List<Fact> facts) {
        var statement = "When I notice %s, I want to get %s, so I can reach %s."
                .formatted(Starter.quoted(facts.get(0)), Starter.quoted(facts.get(1)), Starter.quoted(facts.get(2)));
        return Optional.of(Starter.idea(
                facts,
                "name",
                Starter.begin(facts.get(2).text(), 80),
                "progress_statement",
                statement,
                "description",
                "A built-in suggestion in your own words: put it as the customer would say it."));
    }
}
