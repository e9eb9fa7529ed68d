package belieffirst.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A critique: what speaks against a plan before money is spent on it. */
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
    public List<Part> parts() {
        return List.of(
                Part.line("name", "Objection", "The objection in a few words").shown(),
                Part.prose("argument", "Argument", "Why the results could mean nothing, or the wrong thing", 800)
                        .shown(),
                Part.prose("remedy", "Remedy", "What would answer it", 500).shown());
    }

    @Override
    public @Nullable String missing(Known known) {
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
    public List<Idea> starters(Background background, FactBook facts) {
        var objections = new ArrayList<Idea>();
        facts.in("plan")
                .filter(fact -> fact.label().equals("Warning"))
                .forEach(fact -> objections.add(Starter.idea(
                        List.of(fact),
                        "name",
                        Starter.begin(fact.text(), 120),
                        "argument",
                        Starter.begin(fact.text(), 700),
                        "remedy",
                        "Answer it, or say in the review why you go on.")));
        facts.in("plan")
                .filter(fact -> fact.label().startsWith("Angle"))
                .limit(6)
                .forEach(fact -> objections.add(Starter.idea(
                        List.of(fact),
                        "name",
                        "What if nobody believes %s?".formatted(fact.label().replace("Angle ", "")),
                        "argument",
                        "It says: %s. If a buyer does not recognize herself in that, its ads fail for their words and not for the belief."
                                .formatted(Starter.quoted(fact)),
                        "remedy",
                        "Read it to somebody like the persona, and ask her to say it back.")));
        return objections;
    }
}
