package belieffirst.database;

import org.jspecify.annotations.Nullable;

/**
 * A thing that a database lacks before the product can run on it.
 *
 * @param sentence what it is
 * @param mend the statement that mends it; null where a person has to decide
 */
record Shortcoming(String sentence, @Nullable String mend) {

    @Override
    public String toString() {
        return mend == null ? sentence : sentence + "\n    " + mend;
    }
}
