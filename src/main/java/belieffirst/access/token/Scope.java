package belieffirst.access.token;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An action that an API token may allow. */
public enum Scope {
    PLANS_READ("plans:read", "Read plans and the library"),
    PLANS_WRITE("plans:write", "Change plans and the library, and compile"),
    RUNS_WRITE("runs:write", "Start production and report ads made"),
    RESULTS_WRITE("results:write", "Send results"),
    SUGGESTIONS_RUN("suggestions:run", "Ask for suggestions"),
    ORGANIZATION_MANAGE("organization:manage", "Manage members, API tokens and webhooks, and read the activity log");

    /** All that a viewer's token may do. */
    public static final List<Scope> READING = List.of(PLANS_READ);

    /** All that a token of a member may do who manages nothing. */
    public static final List<Scope> WORKING =
            List.of(PLANS_READ, PLANS_WRITE, RUNS_WRITE, RESULTS_WRITE, SUGGESTIONS_RUN);

    private final String word;
    private final String label;

    Scope(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public static Scope of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Map.of("scopes", "There is no scope “%s”.".formatted(word))));
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Scope::word).toList();
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
