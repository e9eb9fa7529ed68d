package belieffirst.verdict.page;

import belieffirst.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An ad in the picture.
 *
 * @param radius so that the area grows with its conversions
 * @param lane of three below one another, so that ads of the same cost do not cover each other
 * @param said which ad it is, and what it brought
 */
public record Dot(BigDecimal cpa, double radius, int lane, String said) {

    private static final double LARGEST = 7;
    private static final double SMALLEST = 2.5;
    private static final int LANES = 3;

    /** Of the ads of this row that brought anything. */
    static List<Dot> of(ResultRow row, long most) {
        var dots = new ArrayList<Dot>();
        for (var ad : row.ads()) {
            var cpa = ad.figures().cpa();
            if (cpa != null) {
                dots.add(new Dot(cpa, radius(ad.figures(), most), dots.size() % LANES, said(row, ad, cpa)));
            }
        }
        return List.copyOf(dots);
    }

    private static double radius(Figures figures, long most) {
        var conversions = figures.conversions() == null ? 0 : figures.conversions();
        return Math.max(
                SMALLEST, Math.round(LARGEST * Math.sqrt((double) conversions / Math.max(1, most)) * 10) / 10.0);
    }

    private static String said(ResultRow row, AdLine ad, BigDecimal cpa) {
        var event = row.verdict().event();
        var brought = ad.figures().conversions() == null ? 0 : ad.figures().conversions();
        return "%s, %s: %s, %s %s"
                .formatted(ad.ad().code(), ad.ad().template(), event.of(brought), event.cost(), Money.said(cpa));
    }
}
