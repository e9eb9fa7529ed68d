package belieffirst.evidence.imports;

import java.util.Locale;

/** The state of an import. */
public enum ImportState {
    READING("being read"),
    READ("needs review"),
    COMMITTING("being imported"),
    COMMITTED("kept"),
    REFUSED("refused"),
    DISCARDED("discarded"),
    TAKEN_BACK("taken back");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
