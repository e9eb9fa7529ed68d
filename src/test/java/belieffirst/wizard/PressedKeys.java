package belieffirst.wizard;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A person who knows the keyboard well: they skip the navigation, submit by Enter, and each press is counted. */
final class PressedKeys {

    private static final int MOST = 60;

    private final Page page;
    private int pressed;

    PressedKeys(Page page) {
        this.page = page;
    }

    int pressed() {
        return pressed;
    }

    void key(String key) {
        pressed++;
        page.keyboard().press(key);
    }

    /** From the top of a page into its content. */
    void skip() {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body")));
        key("Tab");
        key("Enter");
    }

    /** Chooses one of several, and leaves the focus on it. */
    void choose(String name) {
        var wanted = named(AriaRole.RADIO, name).elementHandle();
        until(wanted, "found => document.activeElement.name === found.name", "Tab");
        until(wanted, "found => document.activeElement === found", "ArrowDown");
        if (!wanted.isChecked()) {
            key("Space");
        }
    }

    void tick(String name) {
        reach(named(AriaRole.CHECKBOX, name));
        key("Space");
    }

    void press(AriaRole role, String name) {
        reach(named(role, name));
        key("Enter");
    }

    private void reach(Locator wanted) {
        until(wanted.elementHandle(), "found => document.activeElement === found", "Tab");
    }

    private void until(ElementHandle wanted, String condition, String key) {
        for (var times = 0; times < MOST; times++) {
            if (Boolean.TRUE.equals(wanted.evaluate(condition))) {
                return;
            }
            key(key);
            FocusRing.requireIn(page);
        }
        throw new AssertionError("%s does not reach %s on %s".formatted(key, wanted, page.url()));
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
    }
}
