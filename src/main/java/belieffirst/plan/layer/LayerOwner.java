package belieffirst.plan.layer;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entry that a layer's rows belong to; a plan names it before it picks any of them. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
public enum LayerOwner {
    PERSONA("persona_id", "persona", Answers::personaId),
    JOB("jtbd_framed_id", "job", Answers::jobId),
    PRODUCT("product_id", "product", Answers::productId),
    /** The one angle that is left in phase 4; angles rest on the job. */
    ANGLE("angle_id", "angle", Answers::jobId),
    /** For rows that every plan of the organization can pick. */
    ORGANIZATION("", "organization", _ -> null);

    private final String column;
    private final String word;
    private final Function<Answers, @Nullable UUID> answer;

    LayerOwner(String column, String word, Function<Answers, @Nullable UUID> answer) {
        this.column = column;
        this.word = word;
        this.answer = answer;
    }

    /** The column that names it in a row of the layer; empty for the organization. */
    public String column() {
        return column;
    }

    /** The parameter that lists its rows alone. */
    public String filter() {
        return this == JOB ? "job_id" : column;
    }

    public String word() {
        return word;
    }

    /** The answer that rows of the layer rest on: another answer takes them away. */
    @Nullable
    UUID answer(Answers answers) {
        return answer.apply(answers);
    }

    /** Its id in a plan; null while the plan does not name it. */
    public @Nullable UUID id(Answers answers, TestDesign design) {
        return this == ANGLE ? design.angleIds().stream().findFirst().orElse(null) : answer(answers);
    }

    /** Whether a plan names exactly one. */
    public boolean isNamed(Answers answers, TestDesign design) {
        return this == ORGANIZATION
                || (id(answers, design) != null
                        && (this != ANGLE || design.angleIds().size() == 1));
    }
}
