package belieffirst.evidence.imports;

/** The way in which performance comes in. */
public enum ImportWay {
    FILE("file", "File"),
    API("api", "Program"),
    META("meta", "Meta");

    private final String word;
    private final String label;

    ImportWay(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
