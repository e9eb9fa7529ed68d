package belieffirst.plan.brief;

import belieffirst.expression.Slots;
import belieffirst.kernel.CountedEvent;
import belieffirst.plan.brief.Brief.Fact;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A template as the brief tells it.
 *
 * @param stays what is the same in every ad of it
 * @param differs what each ad fills in by itself
 */
public record TemplateBrief(String name, List<Fact> stays, String differs) {

    /** A paragraph that begins with its subject: **Scene.** A dog at the stairs. */
    private static final Pattern PARAGRAPH =
            Pattern.compile("\\*\\*(.{1,60}?)[.:]?\\*\\*[.:]?\\s*(.*)", Pattern.DOTALL);

    private static final Pattern BETWEEN = Pattern.compile("\\n\\s*\\n");

    static TemplateBrief of(JsonNode template, JsonNode slots) {
        return new TemplateBrief(
                Brief.text(template, "name"), stays(Brief.text(template, "instructions")), differs(slots));
    }

    private static List<Fact> stays(String instructions) {
        return BETWEEN.splitAsStream(instructions)
                .map(TemplateBrief::fact)
                .filter(Fact::isKnown)
                .toList();
    }

    private static Fact fact(String paragraph) {
        var parts = PARAGRAPH.matcher(paragraph.strip());
        return parts.matches()
                ? Fact.of(parts.group(1), plain(parts.group(2)))
                : Fact.of("Instructions", plain(paragraph));
    }

    private static String plain(String text) {
        return text.replace("**", "").strip();
    }

    private static String differs(JsonNode slots) {
        var own = Slots.ownWords(slots);
        return own.isEmpty() ? "Words that carry the belief." : CountedEvent.capital(String.join(", ", own)) + ".";
    }
}
