package belieffirst.plan.compile;

import belieffirst.plan.Cell;
import belieffirst.plan.layer.Layer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One ad that the ad maker is to make.
 *
 * @param slot its place within its angle, and from phase 3 on within its cell; from 0
 * @param cell the combination of what varies that it belongs to
 */
public record PlannedAd(AdCode code, UUID angleId, UUID templateId, int slot, Cell cell) {

    /**
     * The identity of an ad, by which it is the same ad in a later compilation.
     *
     * @param variation what its cell has of each layer that varies
     * @param copy tells apart the ads of one angle and cell with the same template, from 1
     */
    public record Identity(UUID angleId, UUID templateId, Map<Layer, List<String>> variation, int copy) {

        /** As it is kept and sent: by the names of fields. */
        Map<String, List<String>> variationByField() {
            var byField = new TreeMap<String, List<String>>();
            variation.forEach((layer, values) -> byField.put(layer.field(), values));
            return byField;
        }
    }
}
