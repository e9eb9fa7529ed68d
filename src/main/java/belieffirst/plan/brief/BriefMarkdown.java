package belieffirst.plan.brief;

import belieffirst.plan.brief.Brief.Fact;
import java.util.List;

/** The brief as Markdown, to paste into a document or a task. */
public final class BriefMarkdown {

    private final StringBuilder text = new StringBuilder();

    private BriefMarkdown() {}

    public static String of(Brief brief) {
        var markdown = new BriefMarkdown();
        markdown.line("# Brief: %s".formatted(flat(brief.name())));
        markdown.line("%s, %s. %d ads.".formatted(brief.key(), brief.edition().label(), brief.ads()));
        markdown.rules(brief);
        brief.angles().forEach(markdown::angle);
        return markdown.text.toString();
    }

    private void rules(Brief brief) {
        line("## What must be right");
        brief.must().forEach(this::fact);
        var look = brief.look();
        list(
                "Colours",
                look.colours().stream()
                        .map(colour -> colour.name() + " " + colour.value())
                        .toList());
        look.fonts().forEach(font -> list("Font, " + font.label(), font.lines()));
        list(
                "Links",
                look.links().stream()
                        .map(link -> link.label() + ": " + link.url())
                        .toList());
        line("## What it is about");
        brief.about().forEach(this::fact);
    }

    private void angle(AngleBrief angle) {
        line("## Angle: " + flat(angle.name()));
        list("Belief", List.of(angle.belief()));
        list("For whom", List.of(angle.whom()));
        list("Why we think so", angle.why().isEmpty() ? List.of("Not written down.") : List.of(angle.why()));
        list("What would change our mind", List.of(angle.doubt()));
        angle.ads().forEach(this::ad);
    }

    private void ad(AdBrief ad) {
        line("### Ad %d: %s".formatted(ad.number(), flat(ad.template().name())));
        if (!ad.code().isEmpty()) {
            line("Name: `%s`%nCode: `%s`".formatted(ad.name(), ad.code()).replace("\r", ""));
        }
        list("Format", List.of(ad.frame().label()));
        ad.varies().forEach(this::fact);
        ad.template().stays().forEach(part -> list("Stays the same, " + part.label(), part.lines()));
        list("Each ad has its own", List.of(ad.template().differs()));
        list("Hooks that fit", ad.hooks());
        list("How it differs", ad.alike().isEmpty() ? List.of() : List.of(ad.alike()));
    }

    private void fact(Fact fact) {
        list(fact.label(), fact.lines());
    }

    private void list(String label, List<String> said) {
        var lines = said.stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return;
        }
        if (lines.size() == 1) {
            line("**%s:** %s".formatted(label, flat(lines.getFirst())));
            return;
        }
        var items = new StringBuilder("**%s:**\n".formatted(label));
        lines.forEach(item -> items.append("\n- ").append(flat(item)));
        line(items.toString());
    }

    /** On one line, so that a text on record begins no heading or list of its own. */
    private static String flat(String words) {
        return words.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private void line(String words) {
        text.append(words).append("\n\n");
    }
}
