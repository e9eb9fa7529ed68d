package belieffirst;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * Looks at pages as somebody would who cannot see, points with a keyboard, or holds a small phone.
 *
 * @param found what is wrong, gathered
 */
record Looks(Page page, List<String> found) {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    void check(String... addresses) {
        for (var address : addresses) {
            page.navigate(address);
            checkHere(address);
        }
    }

    void checkHere(String name) {
        page.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)");
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
        var axe = new AxeBuilder(page).setLegacyMode(true).withTags(WCAG);
        for (var violation : axe.analyze().getViolations()) {
            found.add("%s, %s, %d: %s".formatted(name, scheme, width, words(violation)));
        }
    }

    private static String words(Rule violation) {
        return violation.getNodes().stream()
                .limit(3)
                .map(node -> node.getHtml())
                .toList()
                .toString()
                .transform(nodes -> "%s %s".formatted(violation.getId(), nodes));
    }
}
