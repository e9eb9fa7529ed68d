package belieffirst.access;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the audit log watches, by the word that its triggers give, and where the thing's page is. */
public enum AuditSubject {
    PLAN("plan", "/plans/"),
    PLAN_ANGLE("angle of a plan", "/plans/"),
    PLAN_TEMPLATE("template of a plan", "/plans/"),
    COMPILATION("compilation", "/plans/"),
    RUN("run", null),
    VERDICT("verdict", null),
    ANGLE("angle", "/library/angles/"),
    JOB("job", "/library/jobs/"),
    SUB_LAYER("sub-layer", null),
    PERSONA("persona", "/library/personas/"),
    PRODUCT_PERSONA("persona of a product", null),
    OFFER("offer", "/library/offers/"),
    PRODUCT("product", "/library/products/"),
    BRAND("brand", "/library/brands/"),
    HOOK("hook", "/library/hooks/"),
    TEMPLATE("template", "/library/templates/"),
    MEMBER("member", "/settings/members"),
    INVITATION("invitation", "/settings/members"),
    TOKEN("token", "/settings/tokens"),
    SOURCE_OF_IDEAS("source of ideas", "/settings/ai"),
    IMPORT("import", "/results/imports/"),
    DELIVERED_AD("delivered ad", "/results/unmatched"),
    META_CONNECTION("Meta connection", "/settings/meta"),
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
