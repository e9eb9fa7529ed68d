package belieffirst.library;

import java.util.Arrays;
import java.util.List;

/** A word that a column knows, and what people call it. */
public record Option(String word, String label) {

    /** Words whose label is the word itself, written as people write: {@code age_range} is “Age range”. */
    public static List<Option> of(String... words) {
        return Arrays.stream(words).map(word -> new Option(word, spoken(word))).toList();
    }

    private static String spoken(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1).replace('_', ' ');
    }
}
