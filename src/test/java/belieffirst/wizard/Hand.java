package belieffirst.wizard;

import com.microsoft.playwright.options.AriaRole;

/** The way in which somebody works a page: whatever they do is named as they hear or see it. */
interface Hand {

    /** Presses a link or a button. */
    void press(AriaRole role, String name);

    /** Chooses one of several. */
    void choose(String name);

    void tick(String name);

    void type(String label, String text);

    /** Opens what is folded up. */
    void open(String summary);
}
