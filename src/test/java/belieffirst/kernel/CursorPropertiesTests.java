package belieffirst.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Cursors of any list, and what somebody sends in their place. */
class CursorPropertiesTests {

    private static final String ANYTHING = "aZ09 -_+/=~%.,:TZé日🐕\u202E\uFEFF\n\t'\"\\{}";

    private static final List<Consumer<Cursor>> READERS =
            List.of(Cursor::time, Cursor::day, cursor -> cursor.number(0));

    @Test
    void comeBackAsTheyWere() {
        Seeds.each(2_000, random -> {
            var cursor = new Cursor(Text.clean(Seeds.text(random, ANYTHING, 60)), id(random));

            assertThat(Cursor.of(cursor.toString())).isEqualTo(cursor);
            assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
        });
    }

    @Test
    void ofOthersAreRefusedInOneWay() {
        Seeds.each(10_000, random -> isReadOrRefused(foreign(random)));
    }

    @Test
    void areRefusedWithoutAnId() {
        for (var text : List.of("x", "====", "AAAA", base64("no id is here, though it is long enough"))) {
            assertThatExceptionOfType(Refusal.Invalid.class)
                    .as(text)
                    .isThrownBy(() -> Cursor.of(text))
                    .withMessageContaining("begin the list again");
        }
    }

    /** Anything, what looks like a cursor, and a cursor of ours in which something was changed. */
    private static String foreign(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Seeds.text(random, ANYTHING, 80);
            case 1 -> base64(id(random) + Seeds.text(random, ANYTHING + "\0", 30));
            default -> {
                var text = new StringBuilder(new Cursor("2026-11-01T10:00:00Z", id(random)).toString());
                text.setCharAt(random.nextInt(text.length()), (char) (33 + random.nextInt(94)));
                yield text.toString();
            }
        };
    }

    private static void isReadOrRefused(String text) {
        for (var reader : READERS) {
            try {
                reader.accept(Cursor.of(text));
            } catch (Refusal.Invalid refusal) {
                assertThat(refusal.getMessage()).isNotBlank();
            }
        }
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
