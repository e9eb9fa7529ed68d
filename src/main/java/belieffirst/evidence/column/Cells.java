package belieffirst.evidence.column;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Cells that hold no value of their own: nothing was said there, or all of it is meant. */
public final class Cells {

    private static final Set<String> NOTHING = Set.of(
            "-", "--", "—", "–", "n/a", "na", "#n/a", "n.a.", "k. a.", "k.a.", "n. d.", "n.d.", "s/d", "null", "none",
            "該当なし");

    private static final Set<String> ALL = Set.of(
            "all",
            "total",
            "overall",
            "todos",
            "todas",
            "todo",
            "todas las edades",
            "todas as idades",
            "tous",
            "toutes",
            "tout",
            "alle",
            "gesamt",
            "insgesamt",
            "summe",
            "すべて",
            "全て",
            "全体",
            "合計");

    private static final int MOST_DIGITS = 40;

    private Cells() {}

    /** Whether nothing was said: the cell is empty, holds a dash, or says so. */
    public static boolean saysNothing(String cell) {
        return cell.isEmpty() || (cell.length() <= 6 && NOTHING.contains(cell.toLowerCase(Locale.ROOT)));
    }

    /** The same for a number, of which a dash says that it is none: such a one was told, and is zero. */
    public static boolean isUntold(String cell) {
        return saysNothing(cell) && cell.chars().anyMatch(Character::isLetter);
    }

    /** Whether a breakdown's cell stands for all its parts, in any of the languages that we read. */
    public static boolean isAll(String cell) {
        return saysNothing(cell)
                || (cell.length() <= 20
                        && ALL.contains(
                                Normalizer.normalize(cell, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)));
    }

    /** A number cell holds an xsd:double, whatever the locale: 12.345 is no twelve thousand, and 1.2E7 is a number. */
    public static String ofWorkbook(String value) {
        try {
            var number = new BigDecimal(value.strip());
            return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS
                    ? value
                    : number.toPlainString().replace('.', DecimalSign.OF_WORKBOOKS);
        } catch (NumberFormatException _) {
            return value;
        }
    }

    /** A cell as people read it: numbers of workbooks come with a decimal sign of their own. */
    public static String shown(String cell) {
        return cell.replace(DecimalSign.OF_WORKBOOKS, '.');
    }
}
