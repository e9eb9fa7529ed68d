package belieffirst.suggestion.source;

import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.kind.IdeaKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The prompts, from their files. The first line of a file is its version; what people wrote joins as data between delimiters,
 * with its angle brackets taken away, so that it can neither close them nor open others.
 */
@Component
public class Prompts {

    private static final Pattern VERSIONED = Pattern.compile("Version (\\d+)\\n\\n(.*)", Pattern.DOTALL);

    private final Map<String, Versioned> files = new ConcurrentHashMap<>();

    /** Names what a kind is told: the version of its own file and that of the rules for all. */
    public String version(IdeaKind kind) {
        return "%s-%d.%d"
                .formatted(
                        kind.word(), file(kind.word()).number(), file("rules").number());
    }

    public Prompt of(PromptContext context) {
        var rules = file("rules").text() + "\n" + file(context.kind().word()).text();
        return new Prompt(rules, facts(context, true), facts(context, false) + asked(context));
    }

    private static String asked(PromptContext context) {
        var question = new StringBuilder();
        if (!context.steer().isEmpty()) {
            question.append(delimited("wish", plain(context.steer())));
        }
        if (context.mends()) {
            var refused = context.notTaken().stream()
                    .map(idea -> plain(idea.name()) + " | " + plain(idea.why()))
                    .collect(Collectors.joining("\n"));
            question.append(delimited("not_taken", refused))
                    .append("Your first answer was not complete. Give %d more, unlike those before."
                            .formatted(context.count()));
        } else {
            question.append("Give %d.".formatted(context.count()));
        }
        return question.toString();
    }

    private static String facts(PromptContext context, boolean stable) {
        return context.facts().groups().stream()
                .filter(group -> group.stable() == stable)
                .map(group -> delimited(
                        group.name(), group.facts().stream().map(Prompts::line).collect(Collectors.joining("\n"))))
                .collect(Collectors.joining());
    }

    private static String line(Fact fact) {
        return Stream.of(fact.id(), fact.label(), fact.text())
                .map(Prompts::plain)
                .collect(Collectors.joining(" | "));
    }

    private static String delimited(String name, String data) {
        return "<%1$s>\n%2$s\n</%1$s>\n".formatted(name, data);
    }

    private static String plain(String text) {
        return text.replace('<', '‹').replace('>', '›').replaceAll("\\s*\\n\\s*", " / ");
    }

    private Versioned file(String name) {
        return files.computeIfAbsent(name, Prompts::read);
    }

    private static Versioned read(String name) {
        try {
            var content =
                    new ClassPathResource("prompts/%s.md".formatted(name)).getContentAsString(StandardCharsets.UTF_8);
            var file = VERSIONED.matcher(content);
            if (!file.matches()) {
                throw new IllegalStateException("The prompt %s does not begin with its version".formatted(name));
            }
            return new Versioned(Integer.parseInt(file.group(1)), file.group(2));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private record Versioned(int number, String text) {}
}
