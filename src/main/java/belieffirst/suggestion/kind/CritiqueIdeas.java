package belieffirst.suggestion.kind;

import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The critique of a plan: what speaks against it before money is spent on it. */
@Component
class CritiqueIdeas implements IdeaKind {

    @Override
    public String word() {
        return "critique";
    }

    @Override
    public String singular() {
        return "objection";
    }

    @Override
    public String taking() {
        return "Good point";
    }

    @Override
    public Amount amount() {
        return new Amount(1, 6, 3);
    }

    @Override
    public List<IdeaField> parts() {
        return List.of(
                IdeaField.line("name", "Objection", "The objection in a few words")
                        .shown(),
                IdeaField.prose("argument", "Argument", "Why the results could mean nothing, or the wrong thing", 800)
                        .shown(),
                IdeaField.prose("remedy", "Remedy", "What would answer it", 500).shown());
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.job() == null ? "There is nothing to argue against yet: choose a job and its angles." : null;
    }

    /** It may name what no ad may say. */
    @Override
    public boolean endsUpInAds() {
        return false;
    }

    @Override
    public String gist(ObjectNode fields) {
        return fields.path("name").asString("") + " " + fields.path("argument").asString("");
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook facts) {
        var warned =
                facts.in("plan").filter(fact -> fact.label().equals("Warning")).map(CritiqueIdeas::warned);
        var doubted = facts.in("plan")
                .filter(fact -> fact.label().startsWith("Angle"))
                .map(CritiqueIdeas::doubted);
        return Stream.concat(doubted, warned).toList();
    }

    private static Idea warned(Fact warning) {
        return objection(
                warning,
                Starter.begin(warning.text().replaceFirst("[.;]\\s.*", ""), 120),
                Starter.begin(warning.text(), 700) + ".",
                "Answer it, or say in the review why you go ahead.");
    }

    private static Idea doubted(Fact angle) {
        return objection(
                angle,
                "What if nobody believes %s?".formatted(angle.label().replace("Angle ", "")),
                "It says: %s. Buyers who do not recognize themselves in that turn down its words, and not the belief."
                        .formatted(Starter.quoted(angle)),
                "Read it to somebody like the persona, and ask them to say it back.");
    }

    private static Idea objection(Fact because, String name, String argument, String remedy) {
        return Starter.idea(List.of(because), "name", name, "argument", argument, "remedy", remedy);
    }
}
