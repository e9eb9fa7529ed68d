package belieffirst.evidence;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For each ad that came, which ad that we know it is, and which planned ad it turns out to be. */
record Resolution(List<Resolved> ads) {

    Resolution {
        ads = List.copyOf(ads);
    }

    /** Whether all of them are here for the first time, so that nothing can be restated. */
    boolean isAllNew() {
        return ads.stream().allMatch(ad -> ad.known() == null);
    }

    /** Whether two that are called differently are one ad. */
    boolean joins() {
        var seen = new HashSet<String>();
        return !ads.stream()
                .map(ad -> ad.known() == null
                        ? ad.names().identity()
                        : ad.known().id().toString())
                .allMatch(seen::add);
    }

    /**
     * An ad that came.
     *
     * @param known the ad that we know as this one; null for one that is new
     * @param found its code, if it carries that of a planned ad; null if not, or if it is matched already
     */
    record Resolved(
            AdNames names, BigDecimal spend, @Nullable Known known, Codes.@Nullable Found found) {

        boolean isMatchedBefore() {
            return known != null && known.code() != null;
        }

        boolean isSetAside() {
            return known != null && known.setAside();
        }
    }

    /**
     * An ad that we know.
     *
     * @param byNames whether its names alone told so, and not its identity
     */
    record Known(UUID id, @Nullable String code, boolean setAside, boolean byNames) {}
}
