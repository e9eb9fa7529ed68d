package belieffirst.plan.layer;

/**
 * The names of a layer outside Java.
 *
 * @param ofAd the field of an ad, and the name in lists of what varies and what is locked
 * @param ofPlan the list of a plan on the wire
 * @param id the column of a pick, and the field of its id in the payload
 * @param rows the ending of its tables: picks are in belief_plan_…, entries in belief_…
 */
record LayerFields(String ofAd, String ofPlan, String id, String rows) {

    /** The names of a layer of which an ad has one: {@code mechanism_id}, {@code mechanism_ids}. */
    static LayerFields of(String id, String rows) {
        return new LayerFields(id, id + "s", id, rows);
    }
}
