package belieffirst.plan.compile;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.advice.Advice;
import belieffirst.plan.advice.Warning;
import java.util.List;
import java.util.Map;

/**
 * The outcome that compiling a plan would have, before anything is kept.
 *
 * @param sampleNames what three of the ads could be called
 * @param missing what has to be answered first
 * @param json the payload, laid out for reading
 */
public record Preview(List<Warning> warnings, List<String> missing, List<String> sampleNames, String json) {

    private static final int SAMPLES = 3;

    /** The payload of a draft as far as it is answered: without ads while something is missing. */
    public static String draft(PlanDetails details) {
        var ads = details.missing().isEmpty() ? AdList.of(details, Map.of()).ads() : List.<PlannedAd>of();
        return Payload.of(details, ads).readable();
    }

    public static Preview of(PlanDetails details) {
        var missing = details.missing();
        if (!missing.isEmpty()) {
            return new Preview(Advice.on(details), missing, List.of(), "");
        }
        var ads = AdList.of(details, Map.of()).ads();
        var names =
                ads.stream().limit(SAMPLES).map(ad -> AdName.of(details, ad)).toList();
        return new Preview(
                Advice.on(details), missing, names, Payload.of(details, ads).readable());
    }
}
