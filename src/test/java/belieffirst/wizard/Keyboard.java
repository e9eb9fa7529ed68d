package belieffirst.wizard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A person who has a keyboard and nothing else: they tab until what they want has the focus. */
record Keyboard(Page page) implements Hand {

    private static final int MOST = 120;
    private static final String FOCUSED = "found => found === document.activeElement";
    private static final String IN_GROUP =
            "found => document.activeElement.type === 'radio'" + " && document.activeElement.name === found.name";

    @Override
    public void press(AriaRole role, String name) {
        reach(named(role, name));
        page.keyboard().press("Enter");
    }

    /** A group of radio buttons is one stop; arrows move within it. */
    @Override
    public void choose(String name) {
        var wanted = named(AriaRole.RADIO, name);
        until(wanted, IN_GROUP, "Tab");
        until(wanted, FOCUSED, "ArrowDown");
        if (!wanted.isChecked()) {
            page.keyboard().press("Space");
        }
    }

    @Override
    public void tick(String name) {
        reach(named(AriaRole.CHECKBOX, name));
        page.keyboard().press("Space");
    }

    /** What a field held is selected when it is reached, and typed over. */
    @Override
    public void type(String label, String text) {
        reach(named(AriaRole.TEXTBOX, label));
        page.keyboard().type(text);
    }

    @Override
    public void open(String summary) {
        var folded =
                page.locator("details:not([open]) > summary").filter(new Locator.FilterOptions().setHasText(summary));
        if (folded.count() > 0) {
            reach(folded.first());
            page.keyboard().press("Enter");
        }
    }

    private void reach(Locator wanted) {
        until(wanted, FOCUSED, "Tab");
    }

    /** What is wanted is looked up once: the page stays as it is while somebody tabs through it. */
    private void until(Locator wanted, String condition, String key) {
        var found = wanted.elementHandle();
        for (var pressed = 0; pressed < MOST; pressed++) {
            if (Boolean.TRUE.equals(found.evaluate(condition))) {
                return;
            }
            page.keyboard().press(key);
            FocusRing.requireIn(page);
        }
        throw new AssertionError("%s does not reach %s on %s".formatted(key, wanted, page.url()));
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
    }
}
