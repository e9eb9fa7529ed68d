package belieffirst.web;

/** Knows who looks at the page that is being drawn; answered by the module that knows who signed in. */
public interface Viewers {

    /** The request attribute that holds it. */
    String ATTRIBUTE = Viewers.class.getName();

    Viewer viewer();
}
