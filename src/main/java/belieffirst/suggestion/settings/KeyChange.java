package belieffirst.suggestion.settings;

/** What happens to an organization's key when its settings are saved. */
public sealed interface KeyChange {

    /** It stays as it is, if there is one. */
    record Keep() implements KeyChange {}

    /** It is forgotten. */
    record Forget() implements KeyChange {}

    /** Another one takes its place. */
    record Take(String key) implements KeyChange {

        /** Never prints the key. */
        @Override
        public String toString() {
            return "Take";
        }
    }
}
