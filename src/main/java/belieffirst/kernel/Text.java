package belieffirst.kernel;

import java.text.Normalizer;
import java.util.Map;

/** The text of a person, as we keep it: composed Unicode (NFC), Unix line ends, no NUL and no half of a surrogate pair. */
public final class Text {

    private Text() {}

    /** Answers the text as we keep it, or refuses one that no database and no JSON could carry. */
    public static String clean(String typed) {
        if (typed.indexOf('\0') >= 0 || hasLoneSurrogate(typed)) {
            throw new Refusal.Invalid("text_unreadable", "This text holds characters that cannot be stored.", Map.of());
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n");
    }

    private static boolean hasLoneSurrogate(String typed) {
        return typed.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
