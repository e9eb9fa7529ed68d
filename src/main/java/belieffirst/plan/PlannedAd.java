package belieffirst.plan;

import java.util.UUID;

/**
 * One ad that the ad maker is to make.
 *
 * @param slot its place within its angle, from 0
 */
public record PlannedAd(AdCode code, UUID angleId, UUID templateId, int slot) {

    /**
     * What makes an ad the same ad in a later compilation.
     *
     * @param copy tells apart the ads of one angle with the same template, from 1
     */
    record Identity(UUID angleId, UUID templateId, int copy) {}
}
