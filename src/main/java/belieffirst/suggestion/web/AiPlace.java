package belieffirst.suggestion.web;

import belieffirst.suggestion.settings.Prices;
import belieffirst.suggestion.settings.SourceSettings;
import org.jspecify.annotations.Nullable;

/**
 * The content of the settings of ideas beside the form.
 *
 * @param deploymentKey whether there is a key for organizations without one
 * @param price of the model that is set; null when it is not known
 * @param pricesFrom where prices were read, and on which day
 */
public record AiPlace(
        SourceSettings settings,
        boolean deploymentKey,
        Prices.@Nullable Price price,
        String pricesFrom,
        String pricesOn) {}
