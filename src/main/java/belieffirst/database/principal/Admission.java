package belieffirst.database.principal;

import belieffirst.kernel.Display;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's answer to who the principal is.
 *
 * @param membership null for somebody who belongs to no organization, and for a token that is not valid
 * @param hasOthers whether this person belongs to other organizations too
 * @param display how this person wants to see pages
 * @param revision that of their organization's rows, at the latest when they were admitted; null where nobody asked for it
 */
public record Admission(
        @Nullable Membership membership,
        boolean hasOthers,
        Display display,
        @Nullable String revision) {

    static final Admission OF_NOBODY = new Admission(null, false, Display.USUAL, null);

    /** The same, at this revision. */
    Admission at(String known) {
        return new Admission(membership, hasOthers, display, known);
    }
}
