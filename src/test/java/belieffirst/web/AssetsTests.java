package belieffirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files that every page loads, joined from small sources. */
class AssetsTests {

    private static final Path SOURCES = Path.of("src/main/resources/static");

    @Test
    void haveEveryStyleSheetOnce() throws IOException {
        var style = content("app.css");

        try (var sheets = Files.list(SOURCES.resolve("css"))) {
            assertThat(sheets.filter(sheet -> !sheet.endsWith("index.css")))
                    .isNotEmpty()
                    .allSatisfy(sheet -> {
                        var source = Files.readString(sheet).replace("/fonts/inter.woff2", Assets.font());
                        assertThat(style).containsOnlyOnce(source);
                    });
        }
        assertThat(style).doesNotContain("@import");
    }

    @Test
    void haveEveryScript() throws IOException {
        var script = content("app.js");

        try (var scripts = Files.list(SOURCES.resolve("js"))) {
            assertThat(scripts)
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(script).contains(Files.readString(source)));
        }
    }

    @Test
    void areNamedByTheirContent() {
        var one = Asset.of("app.css", "text/css", new byte[] {1});
        var other = Asset.of("app.css", "text/css", new byte[] {2});

        assertThat(one.path()).matches("/assets/[0-9a-f]{16}/app\\.css").isNotEqualTo(other.path());
    }

    private static String content(String name) {
        return new String(Assets.named(name).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
