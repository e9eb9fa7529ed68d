package belieffirst.library;

/**
 * A filter that lists only what belongs to an entry of another kind.
 *
 * @param parameter what addresses call it, such as {@code brand_id}
 * @param shelf the word of the other kind
 * @param condition SQL that holds for what is listed; names the row {@code t} and the other entry's id like the parameter
 * @param belonging SQL that holds for what refers to the other entry itself
 */
public record ParentFilter(String parameter, String shelf, String condition, String belonging) {

    /** As a form asks for it: {@code brand_id} is “Brand”. */
    public String label() {
        var word = parameter.replaceFirst("_id$", "");
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    public static ParentFilter of(String parameter, String shelf, String condition) {
        return new ParentFilter(parameter, shelf, condition, condition);
    }

    /** The plain case: a column that holds the other entry's id. */
    public static ParentFilter column(String column, String shelf) {
        return of(column, shelf, "t.%1$s = :%1$s".formatted(column));
    }
}
