/**
 * The library: how every kind of entry that planning stands on is described, kept, shown and edited, once for all kinds.
 *
 * <p>A module describes a kind with a {@link belieffirst.library.EntryKind} and keeps its entries through
 * {@link belieffirst.library.Entries}; pages and the API follow from the description.
 */
@ApplicationModule(
        displayName = "Library",
        allowedDependencies = {"kernel", "web"})
@NullMarked
package belieffirst.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
