package belieffirst.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;

/** A password as it was typed: blanks belong to it, while other fields of a form lose those around them. */
final class TypedPassword {

    private TypedPassword() {}

    /** The field's text; what a form says without it. */
    static String in(HttpServletRequest request, String field, String otherwise) {
        var typed = request.getParameter(field);
        return typed == null || !typed.strip().equals(otherwise) ? otherwise : typed;
    }
}
