package belieffirst;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A look at pages, as by somebody who cannot see, points with a keyboard, or holds a small phone.
 *
 * @param found what is wrong, gathered
 */
record Looks(Page page, List<String> found) {

    /** axe itself, as a page runs it. */
    private static final String AXE = source();

    /** Answers what is wrong, and nothing of what is right: on a long page that is far less to hand over. */
    private static final String FIND = """
            async tags => {
                const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
                return found.violations.map(rule => rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.html));
            }
            """;

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    void check(String... addresses) {
        for (var address : addresses) {
            page.navigate(address);
            checkHere(address);
        }
    }

    void checkHere(String name) {
        page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)");
        page.evaluate(AXE);
        look(name, ColorScheme.LIGHT, 1280);
        look(name, ColorScheme.DARK, 375);
        page.setViewportSize(320, 640);
        var width = page.evaluate("document.documentElement.scrollWidth");
        if (!width.equals(320)) {
            found.add("%s is %s pixels wide at 320".formatted(name, width));
        }
    }

    private void look(String name, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 800);
        for (var violation : (List<?>) page.evaluate(FIND, WCAG)) {
            found.add("%s, %s, %d: %s".formatted(name, scheme, width, violation));
        }
    }

    private static String source() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
