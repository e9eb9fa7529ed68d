package belieffirst.suggestion.settings;

/** The change of an organization's key when its settings are saved. */
public sealed interface KeyChange {

    /** The choice to keep the key, if there is one. */
    record Keep() implements KeyChange {}

    /** The choice to forget the key. */
    record Forget() implements KeyChange {}

    /** The choice to replace the key by another. */
    record Take(String key) implements KeyChange {

        /** Never prints the key. */
        @Override
        public String toString() {
            return "Take";
        }
    }
}
