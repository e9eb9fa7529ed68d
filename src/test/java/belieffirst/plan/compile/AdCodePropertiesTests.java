package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.Codes;
import belieffirst.testing.Seeds;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Codes of any plan and number, in any name. */
class AdCodePropertiesTests {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MOST_ADS = 36 * 36 * 36 * 36 - 1;
    private static final Pattern KEPT = Pattern.compile("^[A-Z0-9~]{1,24}$");

    /** Around a code may stand whatever is no letter of one. */
    private static final String AROUND = " |/_-.,;:()[]{}'\"#&=+äß日本語🐕\t\u00A0";

    @Test
    void comeBackFromAnyName() {
        Seeds.each(5_000, random -> {
            var key = key(random);
            var number = 1 + random.nextInt(MOST_ADS);
            var code = AdCode.of(key, number);
            var name = Seeds.text(random, AROUND, 30) + written(code, random) + Seeds.text(random, AROUND, 30);

            assertThat(AdCode.in(name)).as(name).contains(code);
            assertThat(code.planKey()).isEqualTo(key);
            assertThat(code.number()).isEqualTo(number);
            assertThat(code.text()).matches(KEPT).matches(AdCode.PATTERN);
        });
    }

    @Test
    void areNeverTakenForAnotherBySlipsOfOneCharacter() {
        Seeds.each(2_000, random -> {
            var code = AdCode.of(key(random), 1 + random.nextInt(MOST_ADS)).text();
            var place = random.nextInt(code.length());
            var wrong = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            if (code.charAt(place) != '~' && code.charAt(place) != wrong) {
                assertThat(AdCode.in(code.substring(0, place) + wrong + code.substring(place + 1)))
                        .as(code)
                        .isEmpty();
            }
        });
    }

    @Test
    void areNotGuessedWhereTwoStand() {
        Seeds.each(2_000, random -> {
            var one = AdCode.of(key(random), 1 + random.nextInt(500));
            var other = AdCode.of(key(random), 1 + random.nextInt(500));
            var name = written(one, random) + " " + written(other, random);
            var found = Codes.in(names(name));

            if (one.equals(other)) {
                assertThat(found)
                        .as(name)
                        .hasValueSatisfying(code -> assertThat(code.code()).isEqualTo(one.text()));
            } else {
                assertThat(found).as(name).isEmpty();
            }
        });
    }

    /** Whatever is found has its check right, wherever it came from. */
    @Test
    void areWholeWhereverTheyAreFound() {
        Seeds.each(5_000, random -> {
            var noise = Seeds.text(random, CHARACTERS + "~~~~ ", 40);

            AdCode.in(noise)
                    .ifPresent(
                            code -> assertThat(AdCode.in(code.text())).as(noise).contains(code));
        });
    }

    private static String key(Random random) {
        var brand = CHARACTERS.charAt(random.nextInt(36)) + Seeds.text(random, CHARACTERS, 3);
        return "%s-%03d".formatted(brand, 1 + random.nextInt(999_999_999));
    }

    private static String written(AdCode code, Random random) {
        return random.nextBoolean() ? code.text() : code.text().toLowerCase(Locale.ROOT);
    }

    private static AdNames names(String name) {
        return new AdNames("", null, "", "", name, "");
    }
}
