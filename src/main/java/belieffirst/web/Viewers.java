package belieffirst.web;

import jakarta.servlet.http.HttpServletRequest;

/** The source of the viewer of the page that is being drawn; the module that knows who signed in implements it. */
public interface Viewers {

    /** The request attribute that holds it. */
    String ATTRIBUTE = Viewers.class.getName();

    Viewer viewer();

    /** Who sent this request. */
    static Viewer of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Viewers viewers ? viewers.viewer() : Viewer.NOBODY;
    }
}
