package belieffirst.plan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belieffirst.kernel.Refusal;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.layer.Layer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdNamePatternTests {

    private static final Map<String, String> PLAN =
            Map.of("plan", "WP-014", "persona", "Dog owner", "format", "", "date", "2026-11-28");

    @Test
    void namesAsCompiledPlansDoUnlessSomebodySaysOtherwise() {
        assertThat(AdNamePattern.USUAL.name(ad("The early sign", ""), PLAN))
                .isEqualTo("WP-014 | The early sign | Dog at the stairs | WP~014~07~QX");
        assertThat(AdNamePattern.USUAL.name(ad("The early sign", "Large breeds"), PLAN))
                .isEqualTo("WP-014 | The early sign | Large breeds | Dog at the stairs | WP~014~07~QX");
    }

    @Test
    void leavesNoSeparatorAlone() {
        var pattern = AdNamePattern.typed("{format} | {date}_{persona} – {angle} [{code}]");

        assertThat(pattern.name(ad("$1 a day", ""), PLAN)).isEqualTo("2026-11-28_Dog owner – $1 a day [WP~014~07~QX]");
    }

    @Test
    void gluesNothingToACode() {
        var pattern = AdNamePattern.typed("{code} {format}{angle}");

        assertThat(pattern.name(ad("Stairs", ""), PLAN)).isEqualTo("WP~014~07~QX Stairs");
        assertThat(AdNamePattern.typed("{angle} – {variant} – {code}").name(ad("Stairs", ""), PLAN))
                .isEqualTo("Stairs – WP~014~07~QX");
    }

    @Test
    void keepsTheCodeWholeInALongName() {
        var name = AdNamePattern.USUAL.name(ad("Ä".repeat(900), "😀".repeat(900)), PLAN);

        assertThat(name)
                .hasSizeLessThanOrEqualTo(AdNamePattern.LONGEST)
                .endsWith("WP~014~07~QX")
                .contains("ÄÄÄ");
        assertThat(name.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                .isTrue();
        assertThat(AdNamePattern.typed("x".repeat(190) + " {code}").name(ad("", ""), PLAN))
                .endsWith("WP~014~07~QX");
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(AdNamePattern.cut("Stairs", 6)).isEqualTo("Stairs");
        assertThat(AdNamePattern.cut("Stairs", 5)).isEqualTo("Stair");
        assertThat(AdNamePattern.cut("Dog 😀", 5)).isEqualTo("Dog");
        assertThat(AdNamePattern.cut("Dog😀s", 5)).isEqualTo("Dog😀");
    }

    @Test
    void cutsNothingInANameThatJustFits() {
        var pattern = AdNamePattern.typed("{angle} {code}");
        var rest = " WP~014~07~QX".length();

        assertThat(pattern.name(ad("x".repeat(AdNamePattern.LONGEST - rest), ""), PLAN))
                .hasSize(AdNamePattern.LONGEST);
        assertThat(pattern.name(ad("x".repeat(AdNamePattern.LONGEST - rest + 1), ""), PLAN))
                .hasSize(100 + rest);
        assertThat(AdNamePattern.typed("x".repeat(193) + " {code}").text()).hasSize(200);
        assertThatThrownBy(() -> AdNamePattern.typed("x".repeat(194) + " {code}"))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void saysWhichPartsThereAre() {
        assertThat(AdNamePattern.listed()).startsWith("{plan}, {angle}, ").endsWith(", {code}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{angle}",
                "{code} {colour}",
                "{code}\n{angle}",
                "code",
                "{code}{angle}",
                "{plan}{code}",
                "x{code}"
            })
    void refusesWhatNamesNoAd(String typed) {
        assertThatThrownBy(() -> AdNamePattern.typed(typed)).isInstanceOf(Refusal.Invalid.class);
    }

    private static CompiledAds.Ad ad(String angle, String cell) {
        return new CompiledAds.Ad(
                "WP~014~07~QX",
                new CompiledAds.Arm(new UUID(0, 1), 0),
                angle,
                "",
                cell.isEmpty() ? Map.of() : Map.of(Layer.SUBLAYER, cell),
                "Dog at the stairs",
                1,
                "");
    }
}
