package belieffirst.suggestion.fact;

/**
 * One thing that is on record.
 *
 * @param id how an idea refers to it: {@code product-3}
 * @param field the field that says it; the group's name where it is no field's
 * @param label what it is about: Benefits
 */
public record Fact(String id, String field, String label, String text) {

    /** As a card shows it. */
    public String inWords() {
        return label + ": " + text;
    }
}
