package belieffirst.plan;

import java.util.ArrayList;
import java.util.List;

/** Which answers a change takes away without giving another: they rested on what changed. */
final class LetGo {

    private LetGo() {}

    static List<String> between(Answers before, Mix mix, Answers after, Mix newMix) {
        var lost = new ArrayList<String>();
        if (before.productId() != null && after.productId() == null) {
            lost.add("product");
        }
        if (before.offerId() != null && after.offerId() == null && !after.offerAnswered()) {
            lost.add("offer");
        }
        if (before.personaId() != null && after.personaId() == null) {
            lost.add("persona");
        }
        if (before.jobId() != null && after.jobId() == null) {
            lost.add("job");
        }
        if (!mix.angleIds().isEmpty() && newMix.angleIds().isEmpty()) {
            lost.add("angles");
        }
        if (!mix.templateIds().isEmpty() && newMix.templateIds().isEmpty()) {
            lost.add("templates");
        }
        return lost;
    }
}
