package belieffirst.testing;

import belieffirst.suggestion.IdeaListener;
import belieffirst.suggestion.Suggestions;
import belieffirst.suggestion.fact.Subject;
import belieffirst.suggestion.kind.IdeaKinds;
import belieffirst.suggestion.record.IdeaRequest;
import belieffirst.suggestion.record.IdeaRound;
import belieffirst.suggestion.settings.IdeaSettings;
import belieffirst.suggestion.settings.KeyChange;
import belieffirst.suggestion.settings.SourceSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The server on loopback as a source of ideas: organizations get keys of it, and their members are asked for. */
public class Minds {

    private final People people;
    private final IdeaSettings settings;
    private final IdeaKinds kinds;
    private final Suggestions suggestions;

    Minds(People people, IdeaSettings settings, IdeaKinds kinds, Suggestions suggestions) {
        this.people = people;
        this.settings = settings;
        this.kinds = kinds;
        this.suggestions = suggestions;
    }

    /** From now on the member's organization asks a model, which answers so. */
    public String give(Member owner, Messages.Reply... replies) {
        return give(owner, SourceSettings.USUAL.model(), Duration.ofSeconds(60), null, replies);
    }

    public String give(
            Member owner, String model, Duration patience, @Nullable BigDecimal cap, Messages.Reply... replies) {
        var key = "sk-test-" + UUID.randomUUID();
        Messages.SHARED.answer(key, replies);
        var wanted = new SourceSettings(model, null, patience, cap, "test");
        people.as(owner, () -> settings.save(wanted, new KeyChange.Take(key)) == null);
        return key;
    }

    /** Asks for a plan, and waits until all is there. */
    public IdeaRound ask(Member member, String kind, UUID plan, int count) {
        return ask(member, request(kind, plan, count, "", ""), IdeaListener.PATIENT);
    }

    public IdeaRound ask(Member member, IdeaRequest request, IdeaListener listener) {
        return people.as(member, () -> suggestions.begin(request).answer(listener));
    }

    public IdeaRequest request(String kind, UUID plan, int count, String steer, String pasted) {
        return new IdeaRequest(kinds.of(kind), Subject.ofPlan(plan), count, steer, pasted);
    }

    /** An angle as a model writes it; each number has words of its own. */
    public static String angle(int number) {
        var beliefs = new String[] {
            "The pause before the first stair is what a joint says before anything else.",
            "Coat and hips fade in the same year because one supply feeds both.",
            "What is hidden in food never arrives, so nothing could come of it.",
            "Rest steals the strength that carries him through an evening walk.",
            "Large breeds spend their cartilage while small ones still play.",
            "Breeders knew a kitchen remedy that pet shops forgot to sell.",
            "Cold floors at night cost more movement than any long hike.",
            "Somebody who counts steps has already decided to act.",
            "Nails grow brittle first, and nobody looks at nails.",
            "A calm morning tells more about a dog than ten clinic visits."
        };
        return """
                {"name": "Belief %d", "belief_statement": "%s", "explanation": "Owners say so.", "because": ["product-1", "job-1"]}""".formatted(number, beliefs[number]);
    }
}
