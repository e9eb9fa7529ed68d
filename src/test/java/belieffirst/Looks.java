package belieffirst;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
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

    /** Answers marks without a word, such as bars and dots, that forced colours paint like what is behind them. */
    private static final String VANISHED = """
            () => {
                const painted = element => getComputedStyle(element).backgroundColor;
                const shown = colour => colour !== 'transparent' && !/, 0\\)$/.test(colour);
                const behind = element => {
                    for (let other = element.parentElement; other; other = other.parentElement) {
                        if (shown(painted(other))) return painted(other);
                    }
                    return 'rgb(255, 255, 255)';
                };
                const isMark = element => {
                    const style = getComputedStyle(element), box = element.getBoundingClientRect();
                    return box.width > 2 && box.height > 2 && !element.textContent.trim() && !element.children.length
                        && !/^(IMG|SVG|INPUT|SELECT|TEXTAREA|CANVAS|BODY)$/i.test(element.tagName) && !element.closest('svg, [hidden]')
                        && ['Top', 'Left', 'Right', 'Bottom'].every(side => style['border' + side + 'Width'] === '0px')
                        && style.visibility === 'visible';
                };
                const lost = element => !shown(painted(element)) || painted(element) === behind(element);
                return [...document.querySelectorAll('main *, .side *')].filter(isMark)
                    .filter(element => element.dataset.mark ? lost(element) : (element.dataset.mark = lost(element) ? '' : '1', false))
                    .map(element => element.outerHTML.slice(0, 120)).slice(0, 3);
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
        // the whole of a narrow phone, and of a desk at 200%
        fits(name, 320);
        fits(name, 640);
        keepsItsMarks(name);
    }

    private void fits(String name, int most) {
        page.setViewportSize(most, 640);
        var width = page.evaluate("document.documentElement.scrollWidth");
        if (!width.equals(most)) {
            found.add("%s is %s pixels wide at %d".formatted(name, width, most));
        }
    }

    private void keepsItsMarks(String name) {
        page.evaluate(VANISHED);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        var lost = (List<?>) page.evaluate(VANISHED);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        if (!lost.isEmpty()) {
            found.add("%s loses in forced colours: %s".formatted(name, lost));
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
