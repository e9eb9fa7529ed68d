package belieffirst.words;

import belieffirst.testing.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All texts of the product, one list for each room, in the format of gettext. */
public final class Catalogue {

    private static final String HEADER = """
            msgid ""
            msgstr ""
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Content-Transfer-Encoding: 8bit\\n"
            """;

    private Catalogue() {}

    public static Stream<Message> messages() {
        return Stream.of(
                        SourceFiles.in("src/main/jte", ".jte").flatMap(Catalogue::ofTemplate),
                        SourceFiles.in("src/main/java", ".java").flatMap(Catalogue::ofCode),
                        SourceFiles.in("src/main/resources/static/js", ".js").flatMap(Catalogue::ofScript))
                .flatMap(texts -> texts);
    }

    /** The content of each room's file. */
    public static Map<String, String> files() {
        return messages()
                .collect(Collectors.groupingBy(
                        Message::room,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Catalogue::file)));
    }

    private static Stream<Message> ofTemplate(Path file) {
        return TemplateTexts.of(SourceFiles.content(file)).stream().map(text -> new Message(text, file));
    }

    private static Stream<Message> ofCode(Path file) {
        return CodeTexts.of(Parsing.of(SourceFiles.content(file))).stream()
                .filter(Message::isForPeople)
                .map(text -> new Message(text, file));
    }

    private static Stream<Message> ofScript(Path file) {
        return ScriptTexts.of(SourceFiles.content(file)).stream().map(text -> new Message(text, file));
    }

    private static String file(List<Message> messages) {
        var places = messages.stream()
                .collect(Collectors.groupingBy(
                        Message::text,
                        TreeMap::new,
                        Collectors.mapping(
                                message -> message.file().toString(), Collectors.toCollection(TreeSet::new))));
        return places.entrySet().stream()
                .map(text -> entry(text.getKey(), text.getValue()))
                .collect(Collectors.joining("\n", HEADER + "\n", ""));
    }

    private static String entry(String text, Set<String> places) {
        return places.stream().map(place -> "#: " + place + "\n").collect(Collectors.joining())
                + "msgid \"%s\"\nmsgstr \"\"\n"
                        .formatted(
                                text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    }
}
