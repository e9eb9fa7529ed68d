package belieffirst.library.web;

import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import java.util.List;
import java.util.stream.Stream;
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

    /** Of an entry with more parts than this, lists are folded too, so that it fits a screen. */
    private static final int MANY = 6;

    static EntryReading of(EntryForm form) {
        var parts = form.parts().stream()
                .map(part -> new Part(
                        part.title(), facts(part, form.shelf().listing().title())))
                .toList();
        return new EntryReading(
                parts.stream().filter(part -> !part.facts().isEmpty()).toList(),
                parts.stream()
                        .filter(part -> part.facts().isEmpty())
                        .map(Part::title)
                        .toList());
    }

    public List<Part> open() {
        var open = parts.size() <= FEW ? parts : parts.subList(0, OPEN);
        return parts.size() <= MANY
                ? open
                : open.stream()
                        .map(Part::withoutLists)
                        .filter(part -> !part.facts().isEmpty())
                        .toList();
    }

    public List<Part> folded() {
        var folded = parts.size() <= FEW ? List.<Part>of() : parts.subList(OPEN, parts.size());
        return parts.size() <= MANY
                ? folded
                : Stream.concat(parts.subList(0, OPEN).stream().flatMap(Part::lists), folded.stream())
                        .toList();
    }

    /** Without the title, which is the heading of the page. */
    private static List<Fact> facts(EntryForm.Part part, String title) {
        return part.groups().stream()
                .filter(group -> !group.field().name().equals(title))
                .flatMap(group -> group.inputs().stream()
                        .filter(input -> !input.text().isBlank())
                        .map(input -> fact(group, input)))
                .toList();
    }

    private static Fact fact(EntryForm.Group group, FormField input) {
        var label = group.keyed() ? group.field().label() + ": " + input.label() : input.label();
        var wide = input.look() == FormField.Look.AREA;
        return new Fact(label, lines(input), address(group.field().kind(), input.text()), wide);
    }

    private static List<String> lines(FormField input) {
        return switch (input.look()) {
            case LIST ->
                input.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(EntryReading::spoken)
                        .toList();
            case CHECK -> List.of(input.text().equals("true") ? "Yes" : "No");
            case CHOICE -> List.of(chosen(input));
            case AREA -> List.of(input.text().replace("**", ""));
            case LINE, NUMBER -> List.of(input.text());
        };
    }

    /** A line whose name is a word of the database: “daily_routine: Two walks” is “Daily routine: Two walks”. */
    private static String spoken(String line) {
        var name = line.replaceFirst(": .*", "");
        return !line.equals(name) && name.matches("[a-z]+(_[a-z]+)*")
                ? Character.toUpperCase(name.charAt(0))
                        + name.substring(1).replace('_', ' ')
                        + line.substring(name.length())
                : line;
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

        /** Without its lists. */
        private Part withoutLists() {
            return new Part(title, facts.stream().filter(fact -> !fact.isList()).toList());
        }

        /** Its lists alone; empty where it has none. */
        private Stream<Part> lists() {
            var lists = facts.stream().filter(Fact::isList).toList();
            return lists.isEmpty() ? Stream.empty() : Stream.of(new Part(title + ", in detail", lists));
        }

        /** Its first words, which stand beside its title while it is folded. */
        public String first() {
            return EntryRow.clipped(facts.getFirst().lines().getFirst(), 70);
        }
    }

    /**
     * A value and its name.
     *
     * @param address the page that it names; null for most
     * @param wide whether it is prose, which takes the whole width
     */
    public record Fact(
            String label, List<String> lines, @Nullable String address, boolean wide) {

        private boolean isList() {
            return lines.size() > 1;
        }
    }
}
