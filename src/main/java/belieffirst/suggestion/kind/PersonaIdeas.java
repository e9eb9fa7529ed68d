package belieffirst.suggestion.kind;

import belieffirst.audience.Personas;
import belieffirst.library.EntryKinds;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Section;
import belieffirst.suggestion.fact.ExistingEntry;
import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.fact.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The ideas for a whole 4D persona: all eight groups, from the product's facts and from text that somebody pasted. */
@Component
class PersonaIdeas implements IdeaKind {

    private static final Set<String> NOT_SUGGESTED =
            Set.of("name", "snapshot", "domain_sentiment", "source_data", "source_type");
    private static final int TEXT = 500;

    private final Personas personas;
    private final EntryKinds shelves;

    PersonaIdeas(Personas personas, EntryKinds shelves) {
        this.personas = personas;
        this.shelves = shelves;
    }

    @Override
    public String word() {
        return "persona";
    }

    @Override
    public String singular() {
        return "persona";
    }

    @Override
    public String shelf() {
        return "personas";
    }

    @Override
    public String taking() {
        return "Add and choose";
    }

    @Override
    public Amount amount() {
        return Amount.exactly(1);
    }

    @Override
    public List<IdeaField> parts() {
        var parts = new ArrayList<IdeaField>();
        parts.add(IdeaField.line("name", "Name", "A name that the team will use"));
        parts.add(IdeaField.prose("snapshot", "Snapshot", "Who this is, in a short paragraph", 1_000));
        groups().flatMap(section -> section.fields().stream()).forEach(field -> parts.add(part(field)));
        return parts;
    }

    @Override
    public @Nullable String missing(RequestContext known) {
        return known.product() == null ? "Choose the product before its persona." : null;
    }

    @Override
    public List<ExistingEntry> onRecord(RequestContext known) {
        var brand = known.brandId();
        return brand == null
                ? List.of()
                : personas.forBrand(brand).stream()
                        .map(persona -> new ExistingEntry(persona.id(), persona.name(), gist(persona.row()), ""))
                        .toList();
    }

    /** A persona may want what no ad may promise. */
    @Override
    public boolean endsUpInAds() {
        return false;
    }

    @Override
    public String gist(ObjectNode fields) {
        return fields.path("name").asString("") + " " + fields.path("snapshot").asString("");
    }

    @Override
    public List<Idea> starters(PromptFacts background, FactBook facts) {
        var people = facts.of("product", "target_audience");
        var because = Stream.of(people, wrongs(facts), gains(facts), points(facts), spoken(facts))
                .flatMap(List::stream)
                .limit(12)
                .toList();
        if (because.isEmpty()) {
            return List.of();
        }
        var snapshot = people.isEmpty()
                ? "Someone who cares about %s.".formatted(Starter.quoted(because.getFirst()))
                : Starter.begin(people.getFirst().text(), 900) + ".";
        var product = background.known().product();
        var name = "A buyer of " + Starter.begin(product == null ? "" : product.name(), 150);
        var idea = Starter.idea(because, "name", name, "snapshot", snapshot);
        leaveOpen(idea.fields());
        fill(idea.fields(), facts);
        return List.of(idea);
    }

    /** What no fact fills stays empty: somebody has to ask or listen for it. */
    private void leaveOpen(ObjectNode persona) {
        parts().stream().filter(part -> !persona.has(part.name())).forEach(part -> {
            switch (part.kind()) {
                case FieldKind.Texts _ -> persona.putArray(part.name());
                case FieldKind.TextByKey _, FieldKind.TextsByKey _, FieldKind.SourcedByKey _ ->
                    persona.putObject(part.name());
                default -> persona.put(part.name(), "Not known yet.");
            }
        });
    }

    private static void fill(ObjectNode persona, FactBook facts) {
        var change = (ObjectNode) persona.path("transformation_map");
        list(change.putArray("before"), wrongs(facts));
        list(change.putArray("after"), gains(facts));
        list((ArrayNode) persona.path("pain_symptoms"), wrongs(facts));
        list((ArrayNode) persona.path("desired_features"), points(facts));
        list((ArrayNode) persona.path("self_narratives"), spoken(facts));
        list(((ObjectNode) persona.path("pain_points")).putArray("functional"), wrongs(facts));
        list(((ObjectNode) persona.path("outcomes_jtbd")).putArray("functional"), gains(facts));
    }

    private static List<Fact> wrongs(FactBook facts) {
        return facts.of("product", "key_problems_solved");
    }

    private static List<Fact> gains(FactBook facts) {
        return facts.of("product", "benefits", "key_benefits");
    }

    private static List<Fact> points(FactBook facts) {
        return facts.of("product", "unique_selling_points", "features");
    }

    /** The words of one person in a pasted text. */
    private static List<Fact> spoken(FactBook facts) {
        return facts.in("pasted")
                .filter(fact -> fact.text().matches("(?s).*\\b(I|my|we|our)\\b.*"))
                .toList();
    }

    private static void list(ArrayNode list, List<Fact> facts) {
        facts.stream().limit(8).forEach(fact -> list.add(Starter.begin(fact.text(), TEXT - 10)));
    }

    private static IdeaField part(Field field) {
        var asks = field.label() + (field.hint() == null ? "" : ": " + field.hint());
        return new IdeaField(field.name(), field.label(), field.kind(), asks, TEXT, false);
    }

    /** The eight groups, without who the persona belongs to and where it comes from. */
    private Stream<Section> groups() {
        return shelves.of("personas").shape().sections().stream()
                .filter(section -> section.title().matches("[1-8] .*"))
                .map(section -> new Section(section.title(), section.rare(), suggested(section.fields())));
    }

    private static List<Field> suggested(List<Field> fields) {
        return fields.stream()
                .filter(field -> !NOT_SUGGESTED.contains(field.name()))
                .toList();
    }
}
