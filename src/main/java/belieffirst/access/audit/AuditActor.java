package belieffirst.access.audit;

import org.jspecify.annotations.Nullable;

/**
 * The person or program that did something on record.
 *
 * @param name as it was then; null for a program that told nobody's name
 * @param via person, token, job or program
 * @param viaName what the token, job or program is called; null for a person on our pages
 * @param request the request's id, or null
 */
public record AuditActor(
        @Nullable String name,
        String via,
        @Nullable String viaName,
        @Nullable String request) {

    /** The actor as a line names them: “Maria, by the token “Ad maker””, or “Automatic, for Maria (first run)”. */
    public String called() {
        var who = name == null ? "Another program" : name;
        return switch (via) {
            case "token" -> "%s, by the token “%s”".formatted(who, viaName);
            case "job" -> (name == null ? "Automatic" : "Automatic, for " + name) + " (%s)".formatted(viaName);
            case "program" -> name == null ? "%s (%s)".formatted(who, viaName) : who + ", from another program";
            default -> who;
        };
    }
}
