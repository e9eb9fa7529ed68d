package belieffirst.verdict.result;

import belieffirst.plan.compile.CompiledAds;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The place of a planned ad among the others.
 *
 * @param adSet what names its ad set: ads with the same name share one; null where it is known to have its own
 * @param template its ad template; null where templates were dealt at random
 */
public record AdPlace(@Nullable String adSet, @Nullable String template) {

    static final AdPlace UNKNOWN = new AdPlace(null, null);

    /** By code. Templates that were dealt at random differ from angle to angle. */
    public static Map<String, AdPlace> of(
            List<CompiledAds.Ad> ads, Map<String, String> adSets, boolean fixedTemplates) {
        return ads.stream()
                .collect(Collectors.toMap(
                        CompiledAds.Ad::code,
                        ad -> new AdPlace(adSets.get(ad.code()), fixedTemplates ? ad.template() : null)));
    }
}
