package belieffirst.access.audit;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A kind of thing that the audit log watches, by the word that its triggers give, and the address of the thing's page. */
public enum AuditSubject {
    PLAN("plan", "/plans/"),
    PLAN_ANGLE("angle of a plan", "/plans/"),
    PLAN_TEMPLATE("template of a plan", "/plans/"),
    PLAN_SUB_LAYER("sub-layer of a plan", "/plans/"),
    PLAN_MECHANISM("mechanism of a plan", "/plans/"),
    PLAN_PROBLEM("problem of a plan", "/plans/"),
    PLAN_BENEFIT("benefit of a plan", "/plans/"),
    PLAN_PROOF("proof of a plan", "/plans/"),
    PLAN_DENSITY("messaging density of a plan", "/plans/"),
    PLAN_FORMAT("format of a plan", "/plans/"),
    SPEND_STEP("spend step", "/plans/"),
    COMPILATION("compilation", "/plans/"),
    SHARED_LINK("shared link", "/plans/"),
    RUN("run", null),
    VERDICT("verdict", null),
    ANGLE("angle", "/beliefs/"),
    ANGLE_CHANGE("change of an angle", null),
    JOB("job", "/library/jobs/"),
    MECHANISM("mechanism", "/library/mechanisms/"),
    PROBLEM("problem", "/library/problems/"),
    BENEFIT("benefit", "/library/benefits/"),
    PROOF("proof", "/library/proofs/"),
    SUB_LAYER("sub-layer", "/library/sub-layers/"),
    IDENTITY_VALUE("identity value", "/library/identity-values/"),
    PERSONA("persona", "/library/personas/"),
    PRODUCT_PERSONA("persona of a product", null),
    OFFER("offer", "/library/offers/"),
    PRODUCT("product", "/library/products/"),
    BRAND("brand", "/library/brands/"),
    HOOK("hook", "/library/hooks/"),
    FORMAT("format", "/library/formats/"),
    TEMPLATE("template", "/library/templates/"),
    MEMBER("member", "/settings/members"),
    INVITATION("invitation", "/settings/members"),
    TOKEN("token", "/settings/tokens"),
    SIGN_IN("sign-in", null),
    SECOND_STEP("second step", "/settings/profile"),
    PASSKEY("passkey", "/settings/profile/passkeys"),
    WAY_OF_SIGNING_IN("way of signing in", "/settings/organization"),
    SOURCE_OF_IDEAS("source of ideas", "/settings/ai"),
    WAY_OF_VERDICTS("way of verdicts", "/settings/thresholds"),
    USUAL_GOALS("usual goals", "/settings/launch"),
    LAUNCH_FACTS("launch facts of a product", null),
    LAUNCH("launch", null),
    LAUNCH_DIFFERENCE("launch difference", null),
    IMPORT("import", "/results/imports/"),
    DELIVERED_AD("delivered ad", "/results/unmatched"),
    WEBHOOK_ENDPOINT("webhook endpoint", "/settings/webhooks/"),
    META_CONNECTION("Meta connection", "/settings/meta"),
    DELETION("deletion of the organization", "/settings/organization/data"),
    ORGANIZATION("organization", "/settings/organization");

    private final String word;
    private final @Nullable String path;

    AuditSubject(String word, @Nullable String path) {
        this.word = word;
        this.path = path;
    }

    public static Optional<AuditSubject> of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(subject -> subject.word.equals(word))
                .findFirst();
    }

    public String word() {
        return word;
    }

    /** As a list of choices says it: “Sub-layer of a plan”. */
    public String label() {
        var name = clear();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The word, or a clearer one where the triggers have an older name. */
    private String clear() {
        return switch (this) {
            case WAY_OF_SIGNING_IN -> "sign-in method";
            case WAY_OF_VERDICTS -> "verdict setting";
            case SOURCE_OF_IDEAS -> "AI suggestion source";
            case USUAL_GOALS -> "default goals";
            default -> word;
        };
    }

    /** As a sentence says it: “the brand”, “a change of the angle”. */
    String said() {
        return switch (this) {
            case SOURCE_OF_IDEAS -> "the settings of AI suggestions";
            case WAY_OF_VERDICTS -> "who applies verdicts";
            case WAY_OF_SIGNING_IN -> "how owners sign in";
            case LAUNCH_DIFFERENCE -> "a difference from the planned launch";
            case PLAN_DENSITY, LAUNCH_FACTS -> "the " + word.replace(" of a ", " of the ");
            default -> word.matches(".* of an? .*") ? part() : "the " + clear();
        };
    }

    private String part() {
        var whole = word.replaceFirst(" of an? ", " of the ");
        return (word.matches("[aeiou].*") ? "an " : "a ") + whole;
    }

    /** The page of this thing; null where there is none. A plan is found by its key, anything else by its id. */
    @Nullable
    String page(AuditEntry.Subject subject) {
        if (path == null || !path.endsWith("/")) {
            return path;
        }
        var place = path.equals("/plans/") ? subject.name() : subject.id();
        return place == null ? null : path + place;
    }
}
