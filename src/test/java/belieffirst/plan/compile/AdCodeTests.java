package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AdCodeTests {

    @Test
    void namesItsPlanAndItsNumber() {
        var code = AdCode.of("WP-014", 37);

        assertThat(code.text()).matches("WP~014~11~[0-9A-Z]{2}");
        assertThat(code.planKey()).isEqualTo("WP-014");
        assertThat(code.number()).isEqualTo(37);
    }

    @Test
    void isFoundInAnyNameAndAnyCase() {
        var code = AdCode.of("P-001", 1);
        var name = "Copy of [video] " + code.text().toLowerCase(Locale.ROOT) + " – 2";

        assertThat(AdCode.in(name)).contains(code);
        assertThat(AdCode.in("WP~014~11~00 and " + code)).contains(code);
        assertThat(AdCode.in("A name without a code")).isEmpty();
    }

    @Test
    void isNotTakenForAnotherWhenACharacterIsWrong() {
        var code = AdCode.of("WP-014", 7).text();

        for (var place = 0; place < code.length(); place++) {
            for (var wrong : "ABC019".toCharArray()) {
                if (code.charAt(place) != '~' && code.charAt(place) != wrong) {
                    var mistyped = code.substring(0, place) + wrong + code.substring(place + 1);
                    assertThat(AdCode.in(mistyped)).as(mistyped).isEmpty();
                }
            }
        }
    }

    @Test
    void isNotTakenForAnotherWhenTwoNeighboursAreSwapped() {
        var code = AdCode.of("WP-014", 7).text();

        for (var place = 0; place + 1 < code.length(); place++) {
            if (code.charAt(place) != code.charAt(place + 1)
                    && code.charAt(place) != '~'
                    && code.charAt(place + 1) != '~') {
                var swapped = code.substring(0, place)
                        + code.charAt(place + 1)
                        + code.charAt(place)
                        + code.substring(place + 2);
                assertThat(AdCode.in(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @Test
    void isShortAndItsOwn() {
        var codes = new HashSet<String>();

        for (var number = 1; number <= 3_000; number++) {
            codes.add(AdCode.of("WXYZ-999999999", number).text());
        }

        assertThat(codes).hasSize(3_000).allMatch(code -> code.length() <= 24 && code.matches("[A-Z0-9~]+"));
    }
}
