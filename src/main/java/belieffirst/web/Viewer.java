package belieffirst.web;

import belieffirst.kernel.Display;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The viewer of a page.
 *
 * @param name how we address them; null when nobody signed in
 * @param email by which they sign in; null when nobody did
 * @param organization the organization they work in; null when they have none
 * @param hasOtherOrganizations whether they can work in another one too
 * @param role owner, admin, member or viewer; null without an organization
 * @param lacksPassword whether this person came by a link, and could not sign in again
 * @param deletion when their organization is deleted; null unless an owner asked for it
 * @param display how they want to see pages
 */
public record Viewer(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organization,
        boolean hasOtherOrganizations,
        @Nullable String role,
        boolean lacksPassword,
        @Nullable Instant deletion,
        Display display) {

    /** Somebody who did not sign in. */
    public static final Viewer NOBODY = new Viewer(null, null, null, false, null, false, null, Display.USUAL);

    public boolean signedIn() {
        return name != null;
    }

    /** The first letters of the first and the last word of their name. */
    public String initials() {
        var words = name == null ? new String[0] : name.strip().split("\\s+", -1);
        return Stream.of(words.length > 1 ? words[0] : "", words.length > 0 ? words[words.length - 1] : "")
                .flatMap(word -> word.codePoints().limit(1).mapToObj(Character::toString))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
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
