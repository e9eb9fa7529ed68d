package belieffirst.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The frame of every page: its title, where in the product it is, the viewer, and what was just done.
 *
 * @param title names the page, in the browser's tab too
 * @param path where the page is, for marking the present place in the navigation
 * @param said one sentence on what the last action did, or null
 * @param csrf the token that every form carries
 */
public record Frame(
        String title,
        String path,
        Viewer viewer,
        @Nullable String said,
        @Nullable CsrfToken csrf) {

    private static final ScopedValue<Frame> CURRENT = ScopedValue.newInstance();

    /** The frame of the page that is being drawn. */
    public static Frame current() {
        return CURRENT.get();
    }

    static Frame around(String title, HttpServletRequest request) {
        return new Frame(title, request.getRequestURI(), viewer(request), said(request), (CsrfToken)
                request.getAttribute("_csrf"));
    }

    void draw(Runnable page) {
        ScopedValue.where(CURRENT, this).run(page);
    }

    public boolean isAt(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    private static Viewer viewer(HttpServletRequest request) {
        return request.getAttribute(Viewers.ATTRIBUTE) instanceof Viewers viewers ? viewers.viewer() : Viewer.NOBODY;
    }

    private static @Nullable String said(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(Redirect.SAID);
    }
}
