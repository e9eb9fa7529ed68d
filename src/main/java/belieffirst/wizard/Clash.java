package belieffirst.wizard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in words what somebody had typed when another person's change came first. */
final class Clash {

    private static final Set<String> UNSAID = Set.of("version", "then", "back", "consent", "form");

    private Clash() {}

    static List<Fact> words(Map<String, List<String>> sent) {
        return sent.entrySet().stream()
                .filter(field -> !UNSAID.contains(field.getKey()))
                .map(field -> new Fact(label(field.getKey()), field.getValue()))
                .filter(fact -> fact.lines().stream().anyMatch(line -> !line.isBlank()))
                .toList();
    }

    private static String label(String field) {
        var words = field.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
