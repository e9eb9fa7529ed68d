package belieffirst.plan;

/**
 * A plan and the number of what it compares, read without the entries that it refers to.
 *
 * @param arms angles, or from phase 3 on cells
 */
public record PlanOutline(Plan plan, long arms) {

    /** How many ads it makes. */
    public long totalAds() {
        return plan.design().adsPerAngle() * arms;
    }
}
