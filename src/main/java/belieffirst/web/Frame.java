package belieffirst.web;

import belieffirst.kernel.Formats;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/**
 * The frame of every page: its title, where in the product it is, the viewer, and what was just done.
 *
 * @param title names the page, in the browser's tab too
 * @param path where the page is, for marking the present place in the navigation
 * @param said one sentence on what the last action did, or null
 * @param undo how to take that back, or null
 * @param csrf the token that every form carries
 * @param keys whether single keys act on the page
 */
public record Frame(
        String title,
        String path,
        Viewer viewer,
        @Nullable String said,
        Redirect.@Nullable Undo undo,
        @Nullable CsrfToken csrf,
        boolean keys) {

    private static final ScopedValue<Frame> CURRENT = ScopedValue.newInstance();

    /** The frame of the page that is being drawn. */
    public static Frame current() {
        return CURRENT.get();
    }

    static Frame around(String title, HttpServletRequest request) {
        return new Frame(
                title,
                request.getRequestURI(),
                Viewers.of(request),
                said(request),
                undo(request),
                (CsrfToken) request.getAttribute("_csrf"),
                keys(request));
    }

    void draw(Runnable page) {
        Formats.of(() -> viewer.display().formats()).where(CURRENT, this).run(page);
    }

    /** The single keys that act here: all, those of somebody who only reads, or none. */
    public @Nullable String singleKeys() {
        if (!keys || !viewer.signedIn()) {
            return null;
        }
        return viewer.role() == null || viewer.readsOnly() ? "read" : "all";
    }

    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** The cookie by which somebody switched single keys off in this browser. */
    public static String keysCookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-belief_first_keys" : "belief_first_keys";
    }

    private static boolean keys(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, keysCookie(request));
        return cookie == null || !cookie.getValue().equals("off");
    }

    private static @Nullable String said(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(Redirect.SAID);
    }

    @SuppressWarnings("unchecked")
    private static Redirect.@Nullable Undo undo(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        if (flash == null || !(flash.get(Redirect.UNDO) instanceof String action)) {
            return null;
        }
        var fields = flash.get(Redirect.UNDO_FIELDS);
        return new Redirect.Undo(action, fields == null ? Map.of() : (Map<String, List<String>>) fields);
    }
}
