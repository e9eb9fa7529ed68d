package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Cell;
import belieffirst.plan.LaterPlans;
import belieffirst.plan.Samples;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names that ads and cells get from what varies. */
class NamesTests {

    @Test
    void nameACellByWhatItHasOfEachLayer() {
        var third = LaterPlans.of(Phase.SUB_LAYERS);
        var fifth = LaterPlans.of(Phase.BENEFIT_AND_MESSAGING);

        assertThat(Cell.of(third).stream().map(cell -> CellNames.of(third, cell)))
                .containsExactly(
                        "No sub-layers",
                        "Stairs and hardwood floors + Large breeds",
                        "Stairs and hardwood floors + Small breeds");
        assertThat(Cell.of(fifth).stream().map(cell -> CellNames.of(fifth, cell)))
                .startsWith("Stairs again + Low density", "Stairs again + High density")
                .hasSize(4);
    }

    @Test
    void leaveTheTemplateToTheAd() {
        var sixth = LaterPlans.of(Phase.FORMAT_AND_SCALE);
        var cell = Cell.of(sixth).getFirst();
        var template = sixth.templates().getLast();

        assertThat(CellNames.of(sixth, cell)).isEqualTo("static");
        assertThat(cell.of(Layer.TEMPLATE)).hasSize(1);
        assertThat(cell.variation()).containsOnlyKeys(Layer.FORMAT);
        assertThat(cell.variation().get(Layer.FORMAT)).isEqualTo(cell.of(Layer.FORMAT));
        assertThat(CellNames.of(sixth, Layer.TEMPLATE, List.of(template.id().toString())))
                .isEqualTo(template.name());
        assertThat(CellNames.of(sixth, Layer.TEMPLATE, List.of("gone"))).isEqualTo("gone");
        assertThat(CellNames.of(sixth, Layer.FORMAT, List.of("gone"))).isEqualTo("gone");
    }

    @Test
    void nameAnAdByPlanAngleCellTemplateAndCode() {
        var first = Samples.details(2, 2, TestDesign.EMPTY);
        var third = LaterPlans.of(Phase.SUB_LAYERS);
        var ads = AdList.of(first, Map.of()).ads();
        var ad = AdList.of(third, Map.of()).ads().getLast();

        assertThat(AdName.of(first, ads.get(1)))
                .isEqualTo("WP-014 | The early sign | Dog at the stairs 2 | "
                        + ads.get(1).code().text());
        assertThat(AdName.of(third, ad))
                .startsWith("WP-014 | The early sign | Stairs and hardwood floors + Small breeds | Dog at the stairs ")
                .endsWith(" | " + ad.code().text());
        assertThat(AdName.of("WP-014", "this|that", "", "Dog", "WP~014~07~QX"))
                .isEqualTo("WP-014 | this/that | Dog | WP~014~07~QX");
    }

    @Test
    void keepCodesThatKeyboardsWriteWithOtherSigns() {
        var code = AdCode.of("WP-014", 7);

        assertThat(AdCode.in(code.text().replace('~', '\uFF5E'))).contains(code);
        assertThat(AdCode.in(code.text().replace("~", "\u200B~"))).contains(code);
        assertThat(AdCode.plain("~ plain")).isEqualTo("~ plain");
        assertThat(AdCode.plain("\u00FC\u200B\u223C")).isEqualTo("\u00FC~");
    }
}
