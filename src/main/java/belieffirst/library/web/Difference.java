package belieffirst.library.web;

/**
 * The two versions of one input of a form.
 *
 * @param input what is kept now
 * @param typed what somebody typed, not knowing of it
 */
public record Difference(FormField input, String typed) {

    /** What is kept now, as people read it. */
    public String kept() {
        return spoken(input.text());
    }

    /** What was typed, as people read it. */
    public String mine() {
        return spoken(typed);
    }

    private String spoken(String text) {
        if (input.look() == FormField.Look.CHECK) {
            return text.equals("true") ? "Yes" : "No";
        }
        return input.options().stream()
                .filter(option -> option.word().equals(text))
                .findFirst()
                .map(option -> option.label())
                .orElse(text.isEmpty() ? "(empty)" : text);
    }
}
