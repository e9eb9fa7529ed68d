package belieffirst.plan.compile;

import belieffirst.plan.Sheet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an ad can be called where it runs: who, what, why and how, and at the end the code by which its results find it again. */
public final class AdName {

    private AdName() {}

    /** WP-014 | The early sign | Dog at the stairs | WP~014~07~QX; with what its cell has before the template. */
    public static String of(Sheet sheet, PlannedAd ad) {
        var angle = sheet.angle(ad.angleId()).map(Sheet.Angle::name).orElse("");
        var template = sheet.templates().stream()
                .filter(each -> each.id().equals(ad.templateId()))
                .map(Sheet.Template::name)
                .findFirst()
                .orElse("");
        var cell = CellNames.of(sheet, ad.cell());
        return of(sheet.plan().key(), angle, cell, template, ad.code().text());
    }

    static String of(String planKey, String angle, String cell, String template, String code) {
        return Stream.of(planKey, angle, cell, template)
                .filter(part -> !part.isEmpty())
                .map(part -> part.replace('|', '/'))
                .collect(Collectors.joining(" | ", "", " | " + code));
    }
}
