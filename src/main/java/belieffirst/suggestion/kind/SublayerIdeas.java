package belieffirst.suggestion.kind;

import belieffirst.audience.NoSublayer;
import belieffirst.audience.SublayerType;
import belieffirst.library.Entry;
import belieffirst.library.Option;
import belieffirst.suggestion.fact.ExistingEntry;
import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ideas for sub-layers: what would make a belief feel meant for this persona, without changing it. */
@Component
class SublayerIdeas implements IdeaKind {

    /** All but values and identity, which the organization alone curates. */
    private static final List<Option> KINDS = Arrays.stream(SublayerType.values())
            .filter(type -> type != SublayerType.VALUES_IDENTITY)
            .map(type -> new Option(type.word(), type.label()))
            .toList();

    private final LayerEntries shelves;

    SublayerIdeas(LayerEntries shelves) {
        this.shelves = shelves;
    }

    @Override
    public String word() {
        return "sub-layers";
    }

    @Override
    public String singular() {
        return "sub-layer";
    }

    @Override
    public String shelf() {
        return "sub-layers";
    }

    @Override
    public Amount amount() {
        return new Amount(1, 8, 4);
    }

    @Override
    public List<IdeaField> parts() {
        return List.of(
                IdeaField.line("name", "Name", "Two to five words that name what the reader recognizes as their own"),
                IdeaField.choice("sublayer_type", "Kind", KINDS, "Which of the five kinds it is"),
                IdeaField.lines("values", "Values", "One to four things that an ad can show", 200),
                IdeaField.prose("notes", "Notes", "What an ad shows of it, and what it must not turn into", 500));
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.persona() == null ? "Choose the persona before the sub-layers." : null;
    }

    @Override
    public List<ExistingEntry> onRecord(RequestContext known) {
        return shelves.below("sub-layers", "persona_id", known.personaId(), this);
    }

    /** A sub-layer that is none would change the belief under test. */
    @Override
    public @Nullable String wrong(Idea idea, PromptFacts background) {
        return Stream.concat(Stream.of(idea.name()), Entry.texts(idea.fields().path("values")).stream())
                .flatMap(text -> NoSublayer.in(text).stream())
                .findFirst()
                .map(other -> "%s is no sub-layer.".formatted(other.label()))
                .orElse(null);
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook book) {
        return Stream.of(
                        drawn(book, "geography_locale", "demographics", ".*, (location|region|country)"),
                        drawn(book, "lifestyle_usage", "behavior_habits", ".*"),
                        drawn(book, "environment_context", "cultural_context", ".*(home|place|housing|environment).*"),
                        drawn(book, "purchase_constraints", "purchase_drivers", ".*(price|budget|comfort).*"))
                .flatMap(ideas -> ideas)
                .toList();
    }

    private static Stream<Idea> drawn(FactBook book, String type, String field, String label) {
        return book.of("persona", field).stream()
                .filter(fact -> fact.label().toLowerCase(Locale.ROOT).matches(label))
                .filter(fact -> NoSublayer.in(fact.text()).isEmpty())
                .map(fact -> starter(fact, type));
    }

    private static Idea starter(Fact fact, String type) {
        var said = Starter.begin(fact.text(), 150);
        var idea = Starter.idea(
                List.of(fact),
                "name",
                Starter.begin(fact.text(), 60),
                "sublayer_type",
                type,
                "notes",
                "A built-in suggestion in your own words: keep what an ad can show.");
        idea.fields().putArray("values").add(said);
        return idea;
    }
}
