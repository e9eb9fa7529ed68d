package belieffirst.library;

import java.util.LinkedHashMap;
import java.util.Map;

/** The faults of something that was sent: JSON pointers (RFC 6901) to sentences, the first for each place. */
final class Faults {

    private static final int ENOUGH = 50;

    private final Map<String, String> sentences = new LinkedHashMap<>();

    static String pointer(String parent, Object step) {
        var text = String.valueOf(step);
        var shown = text.length() <= 80 ? text : text.substring(0, 80) + "…";
        return parent + "/" + shown.replace("~", "~0").replace("/", "~1");
    }

    void add(String pointer, String sentence) {
        if (sentences.size() < ENOUGH) {
            sentences.putIfAbsent(pointer, sentence);
        }
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    Map<String, String> all() {
        return sentences;
    }
}
