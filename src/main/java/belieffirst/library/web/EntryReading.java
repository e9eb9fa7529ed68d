package belieffirst.library.web;

import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its page tells it: what is filled in, part by part.
 *
 * @param parts those that hold something
 * @param missing the titles of those that hold nothing
 */
public record EntryReading(List<Part> parts, List<String> missing) {

    /** So many parts are open at first; an entry with a few more has no folded part. */
    private static final int OPEN = 2;

    private static final int FEW = 3;

    static EntryReading of(EntryForm form) {
        var parts = form.parts().stream()
                .map(part -> new Part(part.title(), facts(part)))
                .toList();
        return new EntryReading(
                parts.stream().filter(part -> !part.facts().isEmpty()).toList(),
                parts.stream()
                        .filter(part -> part.facts().isEmpty())
                        .map(Part::title)
                        .toList());
    }

    public List<Part> open() {
        return parts.size() <= FEW ? parts : parts.subList(0, OPEN);
    }

    public List<Part> folded() {
        return parts.size() <= FEW ? List.of() : parts.subList(OPEN, parts.size());
    }

    private static List<Fact> facts(EntryForm.Part part) {
        return part.groups().stream()
                .flatMap(group -> group.inputs().stream()
                        .filter(input -> !input.text().isBlank())
                        .map(input -> fact(group, input)))
                .toList();
    }

    private static Fact fact(EntryForm.Group group, FormField input) {
        var label = group.keyed() ? group.field().label() + ": " + input.label() : input.label();
        return new Fact(label, lines(input), address(group.field().kind(), input.text()));
    }

    private static List<String> lines(FormField input) {
        return switch (input.look()) {
            case LIST -> input.text().lines().filter(line -> !line.isBlank()).toList();
            case CHECK -> List.of(input.text().equals("true") ? "Yes" : "No");
            case CHOICE -> List.of(chosen(input));
            case LINE, AREA, NUMBER -> List.of(input.text());
        };
    }

    private static String chosen(FormField input) {
        return input.options().stream()
                .filter(option -> option.word().equals(input.text()))
                .map(Option::label)
                .findFirst()
                .orElse(input.text());
    }

    private static @Nullable String address(FieldKind kind, String text) {
        return switch (kind) {
            case FieldKind.Reference(var other) -> "/library/%s/%s".formatted(other, text);
            case FieldKind.Address _ when text.matches("https?://.*") -> text;
            default -> null;
        };
    }

    /** A section of the entry. */
    public record Part(String title, List<Fact> facts) {

        /** Its first words, which stand beside its title while it is folded. */
        public String first() {
            return EntryRow.clipped(facts.getFirst().lines().getFirst(), 70);
        }
    }

    /**
     * A value and its name.
     *
     * @param address the page that it names; null for most
     */
    public record Fact(
            String label, List<String> lines, @Nullable String address) {}
}
