package belieffirst.plan.launch;

import belieffirst.kernel.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an ad account that no plan knows, asked once for each product.
 *
 * @param pageId of the Facebook page that the ads are from, digits
 * @param pixelId of the dataset that hears of the event, digits
 * @param appId of the app that is installed, digits
 * @param link where the ads lead
 * @param countries of two letters (ISO 3166-1); empty while nobody said
 * @param ageMin from 13 on
 * @param ageMax up to 65, which Meta takes for 65 and more
 */
public record LaunchFacts(
        @Nullable String pageId,
        @Nullable String pixelId,
        @Nullable String appId,
        @Nullable String link,
        List<String> countries,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax) {

    /** The ages that Meta takes. */
    public static final int YOUNGEST = 13;

    public static final int OLDEST = 65;

    private static final Pattern ID = Pattern.compile("[0-9]{1,30}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public static final LaunchFacts NONE = new LaunchFacts(null, null, null, null, List.of(), null, null);

    /** A version of them, by which a change says what it saw. */
    public String version() {
        return Sha256.named(toString());
    }

    /** What is wrong with them, a sentence for each field. */
    public Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        id("page_id", pageId, faults);
        id("pixel_id", pixelId, faults);
        id("app_id", appId, faults);
        if (link != null && !ADDRESS.matcher(link).matches()) {
            faults.put("link", "This takes a web address, such as https://example.com/offer.");
        }
        if (!COUNTRIES.containsAll(countries)) {
            faults.put("countries", "This takes countries by their two letters, such as US or DE.");
        }
        if (ageMin != null && ageMax != null && ageMin > ageMax) {
            faults.put("age_max", "The oldest age is at least the youngest.");
        }
        return faults;
    }

    private static void id(String field, @Nullable String id, Map<String, String> faults) {
        if (id != null && !ID.matcher(id).matches()) {
            faults.put(field, "This takes the id from Meta: digits alone.");
        }
    }
}
