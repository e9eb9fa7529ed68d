package belieffirst.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** The ring around what has the focus: it is drawn, on the screen, and nothing lies over it. */
final class FocusRing {

    /** Answers what is wrong with it, or null; the content as a whole, where "Skip to content" leads, needs none. */
    private static final String FAULT = """
            () => {
                const focused = document.activeElement;
                if (focused === document.body || focused.id === 'main') return null;
                const around = focused.closest('.choice, label') ?? focused;
                const ringed = element => {
                    const style = getComputedStyle(element);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                };
                const seen = box => [[box.left + 3, box.top + 3], [(box.left + box.right) / 2, (box.top + box.bottom) / 2],
                    [box.right - 3, box.bottom - 3]].some(([x, y]) => {
                        const top = document.elementFromPoint(x, y);
                        return top && (around.contains(top) || focused.contains(top));
                    });
                const fault = !ringed(focused) && !ringed(around) ? 'no ring'
                    : ![...focused.getClientRects(), ...around.getClientRects()].some(seen) ? 'out of sight' : null;
                return fault && fault + ': ' + focused.outerHTML.slice(0, 200);
            }
            """;

    private FocusRing() {}

    static void requireIn(Page page) {
        assertThat(page.evaluate(FAULT)).as("the focus on %s", page.url()).isNull();
    }
}
