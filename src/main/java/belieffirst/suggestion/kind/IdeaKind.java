package belieffirst.suggestion.kind;

import belieffirst.suggestion.fact.ExistingEntry;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A kind of idea: what it says, what it competes with, and what can be composed without a model. One class a kind. */
public interface IdeaKind {

    /** The plural, as addresses and the API say it: {@code angles}. */
    String word();

    /** The singular, as sentences say it: {@code angle}. */
    String singular();

    Amount amount();

    List<IdeaField> parts();

    /** A sentence on what must be known first, or null when enough is. */
    @Nullable
    String missing(RequestContext known);

    /** What is on record of this kind already, whatever became of it; a new idea must not repeat it. */
    default List<ExistingEntry> onRecord(RequestContext known) {
        return List.of();
    }

    /** Whether its words end up in ads, so that claims and names that are forbidden there are forbidden here. */
    default boolean endsUpInAds() {
        return true;
    }

    /** Whether a source has to be told the templates that can be chosen. */
    default boolean choosesTemplates() {
        return false;
    }

    /** What is wrong with an idea beyond its shape, as a sentence; null when nothing is. */
    default @Nullable String wrong(Idea idea, PromptFacts background) {
        return null;
    }

    /** What is wrong with an edit of a part, as a sentence; null when nothing is. */
    default @Nullable String wrongEdit(String name, JsonNode value) {
        return parts().stream()
                .filter(part -> part.edited() && part.name().equals(name))
                .findFirst()
                .map(part -> Optional.ofNullable(IdeaFieldCheck.wrong(part, value)))
                .orElse(Optional.of("There is nothing to edit in “%s”.".formatted(Starter.begin(name, 80))))
                .orElse(null);
    }

    /** The words by which two ideas of this kind are compared. */
    default String gist(ObjectNode fields) {
        return fields.path("name").asString("");
    }

    /** The idea with what follows from it, such as the id of something that it names. */
    default Idea completed(Idea idea, PromptFacts background) {
        return idea;
    }

    /** Ideas composed from facts alone, best first; nothing in them is invented. */
    List<Idea> starters(PromptFacts background, FactBook facts);

    /** What the button of a card says. */
    default String taking() {
        return "Add";
    }

    /** The kind of entry that a taken idea becomes; null when it becomes none. */
    default @Nullable String shelf() {
        return null;
    }
}
