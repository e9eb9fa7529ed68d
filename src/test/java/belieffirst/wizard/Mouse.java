package belieffirst.wizard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A person who points and clicks. */
record Mouse(Page page) implements Hand {

    @Override
    public void press(AriaRole role, String name) {
        named(role, name).click();
    }

    @Override
    public void choose(String name) {
        named(AriaRole.RADIO, name).check();
    }

    @Override
    public void tick(String name) {
        named(AriaRole.CHECKBOX, name).check();
    }

    @Override
    public void type(String label, String text) {
        named(AriaRole.TEXTBOX, label).fill(text);
    }

    @Override
    public void open(String summary) {
        var folded =
                page.locator("details:not([open]) > summary").filter(new Locator.FilterOptions().setHasText(summary));
        if (folded.count() > 0) {
            folded.first().click();
        }
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
    }
}
