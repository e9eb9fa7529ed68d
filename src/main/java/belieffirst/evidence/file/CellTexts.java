package belieffirst.evidence.file;

import org.jspecify.annotations.Nullable;

/** A cache of cells' texts, so that one which repeats down a column is kept once. It forgets, and never grows. */
final class CellTexts {

    private static final int LONGEST = 100;

    private final @Nullable String[] known = new @Nullable String[1 << 13];

    /**
     * The text of these characters.
     *
     * @param hash as {@link String#hashCode} has it
     */
    String of(char[] characters, int from, int length, int hash) {
        if (length == 0 || length > LONGEST) {
            return new String(characters, from, length);
        }
        var place = (hash ^ (hash >>> 13)) & (known.length - 1);
        var text = known[place];
        if (text == null || !isThis(text, characters, from, length)) {
            text = new String(characters, from, length);
            known[place] = text;
        }
        return text;
    }

    private static boolean isThis(String text, char[] characters, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (var i = length - 1; i >= 0; i--) {
            if (text.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
