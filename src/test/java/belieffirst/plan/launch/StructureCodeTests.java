package belieffirst.plan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.compile.AdCode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StructureCodeTests {

    @Test
    void isFoundInAnyName() {
        var code = StructureCode.adSet("WP-014", 7);

        assertThat(code.text()).startsWith("WP~014~S~07~");
        assertThat(StructureCode.in("Early sign | " + code.text().toLowerCase(java.util.Locale.ROOT) + " | copy"))
                .contains(code);
        assertThat(StructureCode.in(StructureCode.campaign("WP-014") + " 2026"))
                .contains(StructureCode.campaign("WP-014"));
    }

    @Test
    void isNoneWithAnotherCheck() {
        var code = StructureCode.adSet("WP-014", 7).text();
        var mistyped = code.replace("~07~", "~08~");

        assertThat(StructureCode.in(mistyped)).isEmpty();
        assertThat(StructureCode.in("Early sign")).isEmpty();
    }

    /** A link that names its campaign and its ad still says which ad it is. */
    @Test
    void isNeverTakenForAnAdsCode() {
        IntStream.rangeClosed(1, 2_000).forEach(number -> {
            assertThat(AdCode.in(StructureCode.adSet("WP-014", number).text())).isEmpty();
            assertThat(AdCode.in("x " + StructureCode.campaign("P-%03d".formatted(number))))
                    .isEmpty();
        });
    }

    @Test
    void tellsAllAdSetsApart() {
        assertThat(IntStream.rangeClosed(1, 2_000).mapToObj(number -> StructureCode.adSet("WP-014", number)))
                .doesNotHaveDuplicates();
    }
}
