package belieffirst.wizard;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashSet;
import java.util.Set;

/** A person with a mouse whose clicks, typed fields and visited pages are counted. */
final class Effort implements Hand {

    private final Page page;
    private final Mouse mouse;
    private final Set<String> visited = new LinkedHashSet<>();
    private int clicks;
    private int fields;

    Effort(Page page) {
        this.page = page;
        this.mouse = new Mouse(page);
        page.onFrameNavigated(frame -> visited.add(frame.url().replaceFirst("https?://[^/]*", "")));
    }

    int clicks() {
        return clicks;
    }

    int fields() {
        return fields;
    }

    Set<String> visited() {
        return visited;
    }

    @Override
    public void press(AriaRole role, String name) {
        clicks++;
        mouse.press(role, name);
    }

    /** What is chosen already needs no click. */
    @Override
    public void choose(String name) {
        var wanted = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name))
                .first();
        if (!wanted.isChecked()) {
            clicks++;
            wanted.check();
        }
    }

    @Override
    public void tick(String name) {
        clicks++;
        mouse.tick(name);
    }

    /** A click into the field, and then its text. */
    @Override
    public void type(String label, String text) {
        clicks++;
        fields++;
        mouse.type(label, text);
    }

    @Override
    public void open(String summary) {
        if (page.locator("details:not([open]) > summary", new Page.LocatorOptions().setHasText(summary))
                        .count()
                > 0) {
            clicks++;
            mouse.open(summary);
        }
    }
}
