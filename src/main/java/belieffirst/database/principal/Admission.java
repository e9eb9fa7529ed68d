package belieffirst.database.principal;

import belieffirst.kernel.Display;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the statement that begins a transaction.
 *
 * @param membership null for somebody who belongs to no organization, and for a token that is not valid
 * @param hasOthers whether this person belongs to other organizations too
 * @param display how this person wants to see pages
 */
record Admission(@Nullable Membership membership, boolean hasOthers, Display display) {

    static final Admission OF_NOBODY = new Admission(null, false, Display.USUAL);
}
