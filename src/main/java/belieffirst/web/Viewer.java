package belieffirst.web;

import belieffirst.kernel.Display;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The viewer of a page.
 *
 * @param name how we address them; null when nobody signed in
 * @param organization the organization they work in; null when they have none
 * @param role owner, admin, member or viewer; null without an organization
 * @param lacksPassword whether this person came by a link, and could not sign in again
 * @param deletion when their organization is deleted; null unless an owner asked for it
 * @param display how they want to see pages
 */
public record Viewer(
        @Nullable String name,
        @Nullable String organization,
        @Nullable String role,
        boolean lacksPassword,
        @Nullable Instant deletion,
        Display display) {

    /** Somebody who did not sign in. */
    public static final Viewer NOBODY = new Viewer(null, null, null, false, null, Display.USUAL);

    public boolean signedIn() {
        return name != null;
    }

    /** An owner or admin manages the organization. */
    public boolean manages() {
        return "owner".equals(role) || "admin".equals(role);
    }

    /** A viewer of an organization reads everything and changes nothing. */
    public boolean readsOnly() {
        return "viewer".equals(role);
    }
}
