package belieffirst.plan.compile;

import belieffirst.plan.PlanDetails;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The proposed name of an ad: plan, angle, cell and template, and at the end the code by which its results are recognized. */
public final class AdName {

    private AdName() {}

    /** WP-014 | The early sign | Dog at the stairs | WP~014~07~QX; with what its cell has before the template. */
    public static String of(PlanDetails details, PlannedAd ad) {
        var angle =
                details.angle(ad.angleId()).map(PlanDetails.TestedAngle::name).orElse("");
        var template = details.templates().stream()
                .filter(each -> each.id().equals(ad.templateId()))
                .map(PlanDetails.Template::name)
                .findFirst()
                .orElse("");
        var cell = CellNames.of(details, ad.cell());
        return of(details.plan().key(), angle, cell, template, ad.code().text());
    }

    static String of(String planKey, String angle, String cell, String template, String code) {
        return Stream.of(planKey, angle, cell, template)
                .filter(part -> !part.isEmpty())
                .map(part -> part.replace('|', '/'))
                .collect(Collectors.joining(" | ", "", " | " + code));
    }
}
