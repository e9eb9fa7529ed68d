package belieffirst.library.web;

import belieffirst.library.Entry;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The step of a plan from which somebody came to add an entry, and to which they return.
 *
 * @param address a path within the wizard; anything else that an address or a form says is no way back
 */
public record WayBack(String address) {

    /** The name of the field that carries it. */
    private static final String FIELD = "back";

    private static final Pattern STEPS = Pattern.compile("/plans/[\\p{L}\\p{N}-]{1,40}/(brand|product|templates)/back");

    static Optional<WayBack> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(FIELD))
                .filter(address -> STEPS.matcher(address).matches())
                .map(WayBack::new);
    }

    /** Back to the step, which is told what was added. */
    Redirect with(Entry added) {
        return Redirect.to("%s?entry=%s".formatted(address, added.id()));
    }
}
