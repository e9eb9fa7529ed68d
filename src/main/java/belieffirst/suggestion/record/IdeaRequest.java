package belieffirst.suggestion.record;

import belieffirst.kernel.Refusal;
import belieffirst.suggestion.fact.Subject;
import belieffirst.suggestion.kind.IdeaKind;
import java.util.LinkedHashMap;

/**
 * A request of somebody for ideas.
 *
 * @param steer a line on where to go, such as “less about price”; may be empty
 * @param pasted text to draw from; may be empty
 */
public record IdeaRequest(IdeaKind kind, Subject subject, int count, String steer, String pasted) {

    public static final int STEER = 500;
    public static final int PASTED = 20_000;

    public IdeaRequest {
        kind.amount().require(count);
        var wrong = new LinkedHashMap<String, String>();
        if (steer.length() > STEER) {
            wrong.put("steer", "A line to steer by takes at most %d characters.".formatted(STEER));
        }
        if (pasted.length() > PASTED) {
            wrong.put("pasted", "Paste at most %,d characters.".formatted(PASTED));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
    }
}
