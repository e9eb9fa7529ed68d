package belieffirst.evidence.ad;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An ad that came.
 *
 * @param known the ad that we know as this one; null for one that is new
 * @param found its code, if it carries that of a planned ad; null if not, or if it is matched already
 */
public record ResolvedAd(
        AdNames names,
        BigDecimal spend,
        @Nullable KnownAd known,
        @Nullable FoundCode found) {

    boolean isMatchedBefore() {
        return known != null && known.code() != null;
    }

    /** Whether it belongs to no plan that we know, and nobody said that it does not. */
    public boolean isUnmatched() {
        return !isMatchedBefore() && found == null && !isSetAside();
    }

    /** The code that was found now, if any. */
    @Nullable
    public String code() {
        return found == null ? null : found.code();
    }

    /** The code of the planned ad that it is, if it is one, whenever that was found. */
    @Nullable
    String plannedAs() {
        return known != null && known.code() != null ? known.code() : code();
    }

    /** Where it was found. */
    @Nullable
    public String codeBy() {
        return found == null ? null : found.by();
    }

    boolean isSetAside() {
        return known != null && known.setAside();
    }
}
