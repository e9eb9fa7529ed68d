package belieffirst.wizard;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words for the answers that a change drops. */
final class LosingWords {

    private LosingWords() {}

    static List<String> of(PlanDetails details, Answers after) {
        var before = details.plan().answers();
        var losing = new ArrayList<String>();
        add(losing, "the product", details.productName(), before.productId(), after.productId());
        add(losing, "the offer", details.offerName(), before.offerId(), after.offerId());
        add(losing, "the persona", details.personaName(), before.personaId(), after.personaId());
        add(losing, "the job", details.jobName(), before.jobId(), after.jobId());
        if (!details.angles().isEmpty() && !Objects.equals(before.jobId(), after.jobId())) {
            losing.add(
                    details.angles().size() == 1 ? "1 angle" : details.angles().size() + " angles");
        }
        if (!details.templates().isEmpty() && !before.brandId().equals(after.brandId())) {
            losing.add("its templates");
        }
        return losing;
    }

    private static void add(
            List<String> losing, String what, String name, @Nullable Object before, @Nullable Object after) {
        if (before != null && after == null) {
            losing.add("%s “%s”".formatted(what, name));
        }
    }
}
