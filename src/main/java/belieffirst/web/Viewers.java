package belieffirst.web;

/** The source of the viewer of the page that is being drawn; the module that knows who signed in implements it. */
public interface Viewers {

    /** The request attribute that holds it. */
    String ATTRIBUTE = Viewers.class.getName();

    Viewer viewer();
}
