package belieffirst.suggestion.fact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a text for comparison: lower-case, without accents and a possessive’s s; the end of a sentence is a word. */
public final class ComparedWords {

    public static final String END = ".";

    private ComparedWords() {}

    public static List<String> of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{L})['’`´](s\\b)?", "")
                .replaceAll("[.!?;:\\n]+(?=\\s|$)", " . ")
                .replaceAll("[^\\p{L}\\p{N}.]+|\\.(?=\\p{L})|(?<=\\p{L})\\.(?=\\S)", " ");
        return Arrays.stream(plain.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
