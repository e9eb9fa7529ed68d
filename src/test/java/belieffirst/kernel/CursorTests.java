package belieffirst.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "Senior dogs on stairs", "Größe, “100 %” / ?&=", "2026-11-20T09:30:00.123456Z"})
    void readsWhatItWrote(String key) {
        var cursor = new Cursor(key, UUID.randomUUID());

        assertThat(Cursor.of(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void beginsAListWhereNothingIsGiven() {
        assertThat(Cursor.of(null)).isEqualTo(Cursor.START);
        assertThat(Cursor.of(" ")).isEqualTo(Cursor.START);
        assertThat(Cursor.START.time()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "AAAA", "bm90IGEgY3Vyc29yIG9mIG91cnMgYXQgYWxsLCBub3QgYXQgYWxs"})
    void refusesWhatIsNotOneOfOurs(String text) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> Cursor.of(text))
                .withMessageContaining("begin the list again");
    }

    @Test
    void refusesANulAndAKeyThatIsNoTime() {
        var nul = Base64.getUrlEncoder().encodeToString((UUID.randomUUID() + "\0").getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> Cursor.of(nul));
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> new Cursor("yesterday", UUID.randomUUID()).time());
    }
}
