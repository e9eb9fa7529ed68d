package belieffirst.words;

import belieffirst.words.TemplateParts.Part;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts of a template: what stands between tags, attributes that people read, and strings of its code. */
final class TemplateTexts {

    private static final Pattern CONTENT = Pattern.compile("(?s)@`(.*)`");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?s) (?:title|placeholder|alt|aria-label|data-(?:label|said|again|copied))="
                    + "\"((?:\\$\\{(?:[^{}\"]|\"[^\"]*\")*}|[^\"])*)\"");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "br", "cite", "code", "em", "i", "kbd", "mark", "small", "span", "strong", "sub", "sup",
            "time");

    private final List<String> texts = new ArrayList<>();

    private TemplateTexts() {}

    static List<String> of(String template) {
        var found = new TemplateTexts();
        var parts = TemplateParts.of(template);
        var code = parsed(parts);
        var run = new TextRun();
        for (var i = 0; i < parts.size(); i++) {
            if (!found.belongs(parts.get(i), code.get(i), run)) {
                found.texts.addAll(run.text().stream().toList());
                run = new TextRun();
            }
        }
        found.texts.addAll(run.text().stream().toList());
        return found.texts;
    }

    /** Whether the part continues a sentence. */
    private boolean belongs(Part part, Tree code, TextRun run) {
        return switch (part.kind()) {
            case TEXT -> run.add(part.source());
            case HOLE -> {
                texts.addAll(forPeople(CodeTexts.inside(code)));
                yield run.add(Wording.of(code));
            }
            case TAG -> {
                ATTRIBUTE.matcher(part.source()).results().forEach(found -> texts.addAll(of(found.group(1))));
                var name = part.source().replaceFirst("(?s)(/?\\w+).*", "$1");
                yield INLINE.contains(name.replace("/", "")) && run.addTag(name);
            }
            case CALL -> {
                CONTENT.matcher(part.source()).results().forEach(found -> texts.addAll(of(found.group(1))));
                texts.addAll(forPeople(CodeTexts.of(code)));
                yield part.source().startsWith("template.ui.time(") && run.add("{time}");
            }
            case STATEMENT -> {
                texts.addAll(forPeople(CodeTexts.of(code)));
                yield false;
            }
            case BREAK -> false;
        };
    }

    private static List<String> forPeople(List<String> texts) {
        return texts.stream().filter(Message::isForPeople).toList();
    }

    /** The code of each part, parsed at once. */
    private static List<Tree> parsed(List<Part> parts) {
        var source = new StringBuilder("class Template {");
        for (var part : parts) {
            var code = CONTENT.matcher(part.source()).replaceAll("null");
            source.append(
                    switch (part.kind()) {
                        case HOLE, CALL -> "Object part() { return %s; }".formatted(code);
                        case STATEMENT -> "void part() { %s; }".formatted(code);
                        case TEXT, TAG, BREAK -> "void part() {}";
                    });
        }
        var type = (ClassTree)
                Parsing.of(source.append("}").toString()).getTypeDecls().getFirst();
        return type.getMembers().stream().map(TemplateTexts::code).toList();
    }

    private static Tree code(Tree method) {
        BlockTree body = ((MethodTree) method).getBody();
        return body.getStatements().size() == 1 && body.getStatements().getFirst() instanceof ReturnTree value
                ? value.getExpression()
                : body;
    }
}
