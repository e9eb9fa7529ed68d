package belieffirst.suggestion.kind;

import belieffirst.suggestion.fact.Fact;

/** A reason why a test of an angle could mislead, whatever the angle says. */
enum Doubt {
    NOT_THEIR_WORDS(
            "Would your persona say %s like this?",
            "It says: %s. If these are not the customer’s own words, the ad can fail although the belief is right.",
            "Read it to two customers and ask them to repeat it in their own words."),
    NOT_ONLY_YOURS(
            "Could a competitor say %s too?",
            "It says: %s. If any brand could say this, a win shows interest in the topic, not in your product.",
            "Add the fact about your product that competitors cannot claim."),
    CARRIED_BY_PICTURES(
            "Would %s win because of its pictures?",
            "It says: %s. A strong picture or hook can carry a weak belief, most of all with few ads.",
            "Use the same templates for every angle, and at least three ads per angle.");

    private final String name;
    private final String argument;
    private final String remedy;

    Doubt(String name, String argument, String remedy) {
        this.name = name;
        this.argument = argument;
        this.remedy = remedy;
    }

    /** The doubt for an angle at this place; any three in a row differ. */
    static Doubt of(int place) {
        return values()[place % values().length];
    }

    Idea about(Fact angle) {
        return CritiqueIdeas.objection(
                angle,
                name.formatted(angle.label().replace("Angle ", "")),
                argument.formatted(Starter.quoted(angle)),
                remedy);
    }
}
