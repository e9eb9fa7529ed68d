package belieffirst.evidence;

import belieffirst.evidence.ad.DailyResult;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The results of one ad on a day as they are kept now.
 *
 * @param adId of the ad that ran, among ours
 * @param code of the planned ad that it is; null while it is matched to none
 * @param importId of the import that wrote it last
 */
public record KeptResult(UUID adId, @Nullable String code, DailyResult result, UUID importId) {}
