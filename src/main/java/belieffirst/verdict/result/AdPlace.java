package belieffirst.verdict.result;

import belieffirst.evidence.structure.RunningAd;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.goal.SetUp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The place of a planned ad among the others.
 *
 * @param adSet what names its ad set: ads with the same name share one; null where it is known to have its own
 * @param template its ad template; null where templates were dealt at random
 */
public record AdPlace(@Nullable String adSet, @Nullable String template) {

    static final AdPlace UNKNOWN = new AdPlace(null, null);

    /** By code: where ads are known to run, else where the set-up has them. */
    public static Map<String, AdPlace> of(
            List<CompiledAds.Ad> ads, SetUp setUp, boolean fixedTemplates, List<RunningAd> running) {
        var known = new HashMap<String, String>();
        running.forEach(ad -> known.merge(ad.code(), ad.adSet(), (one, other) -> one + " and " + other));
        var places = new HashMap<String, AdPlace>();
        for (var ad : ads) {
            var planned = setUp.adSet(ad.arm().toString(), ad.slot(), ad.code());
            places.put(
                    ad.code(),
                    new AdPlace(known.getOrDefault(ad.code(), planned), fixedTemplates ? ad.template() : null));
        }
        return places;
    }
}
