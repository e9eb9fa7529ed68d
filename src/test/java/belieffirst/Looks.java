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

    /** Answers what is current, selected, pressed or wrong, and drawn in forced colours like what is beside it. */
    private static final String ALIKE = """
            () => {
                const marked = '[aria-current], [aria-selected=true], [aria-pressed=true], [aria-invalid=true]';
                const places = 'ul, ol, nav, form, [role=listbox], .switch, .row';
                const line = (style, side) => style[side + 'Style'] === 'none' || style[side + 'Width'] === '0px'
                    ? '' : style[side + 'Style'] + style[side + 'Width'] + style[side + 'Color'];
                const canvas = getComputedStyle(document.body).backgroundColor;
                const paint = colour => colour === canvas || /, 0\\)$/.test(colour) ? '' : colour;
                const drawn = (element, part) => {
                    const style = getComputedStyle(element, part);
                    return part && style.content === 'none' ? '' : [paint(style.backgroundColor), style.textDecorationLine,
                        ...['outline', 'borderTop', 'borderRight', 'borderBottom', 'borderLeft'].map(side => line(style, side))].join();
                };
                const around = element => [element, element.closest('li')].filter(found => found);
                const look = element => around(element)
                    .flatMap(found => [null, '::before', '::after'].map(part => drawn(found, part))).join();
                const others = element => [...element.parentElement.closest(places)?.querySelectorAll(element.tagName) ?? []]
                    .filter(other => other.type === element.type)
                    .filter(other => !other.matches(marked) && other.checkVisibility());
                return [...document.querySelectorAll(marked)].filter(element => element.checkVisibility())
                    .filter(element => others(element).some(other => look(other) === look(element)))
                    .map(element => element.outerHTML.slice(0, 120)).slice(0, 3);
            }
            """;

    /** Answers what moves although somebody asked for less of that. */
    private static final String MOVING = """
            () => {
                const longest = times => Math.max(...times.split(',').map(time => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)));
                const moves = style => style.scrollBehavior === 'smooth'
                    || style.transitionProperty !== 'none' && longest(style.transitionDuration) > 1
                    || style.animationName !== 'none' && longest(style.animationDuration) > 1;
                return [...document.querySelectorAll('*')]
                    .filter(element => [null, '::before', '::after'].some(part => moves(getComputedStyle(element, part))))
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
        note(name, "moves", page.evaluate(MOVING));
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
        note(name, "loses in forced colours", page.evaluate(VANISHED));
        note(name, "tells not apart in forced colours", page.evaluate(ALIKE));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    private void note(String name, String what, Object elements) {
        if (!((List<?>) elements).isEmpty()) {
            found.add("%s %s: %s".formatted(name, what, elements));
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
