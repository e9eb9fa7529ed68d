package belieffirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Display;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerTests {

    @ParameterizedTest
    @CsvSource({"Ada Lovelace, AL", "ada, A", "Ada King of Lovelace, AL", "' Ünal  Öz ', ÜÖ", "𝔸da, 𝔸", "'', ''"})
    void hasInitials(String name, String initials) {
        assertThat(new Viewer(name, "a@example.com", "One", false, "owner", false, null, Display.USUAL).initials())
                .isEqualTo(initials);
    }
}
