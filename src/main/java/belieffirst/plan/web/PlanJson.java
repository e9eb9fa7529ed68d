package belieffirst.plan.web;

import belieffirst.plan.Plan;
import belieffirst.plan.PlanOutline;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan on the wire; its fields are named as the table's columns. */
record PlanJson(
        UUID id,
        String key,
        String name,
        @JsonUnwrapped About about,
        @JsonUnwrapped Parts parts,
        @JsonUnwrapped Place place,
        @JsonUnwrapped Judged judged,
        @JsonUnwrapped Setting setting) {

    static PlanJson of(PlanOutline outline) {
        var plan = outline.plan();
        return new PlanJson(
                plan.id().value(),
                plan.key(),
                plan.name(),
                About.of(plan),
                Parts.of(outline),
                Place.of(plan),
                Judged.of(plan),
                Setting.of(plan));
    }

    record About(
            UUID brandId,
            @Nullable UUID productId,
            @Nullable UUID offerId,
            @Nullable UUID personaId,
            @Nullable String awarenessLevel,
            @Nullable UUID jtbdFramedId) {

        static About of(Plan plan) {
            var answers = plan.answers();
            var awareness = answers.awareness();
            return new About(
                    answers.brandId(),
                    answers.productId(),
                    answers.offerId(),
                    answers.personaId(),
                    awareness == null ? null : awareness.word(),
                    answers.jobId());
        }
    }

    /** The parts of a plan on the wire. From phase 3 on {@code ads_per_angle} is per cell, and the total counts cells. */
    record Parts(
            List<UUID> angleIds,
            List<UUID> templateIds,
            @JsonUnwrapped LayersJson layers,
            String templateStrategy,
            int adsPerAngle,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long cells,

            long totalAds) {

        static Parts of(PlanOutline outline) {
            var design = outline.plan().design();
            var hasCells = outline.plan().lifecycle().phase().hasCells();
            return new Parts(
                    design.angleIds(),
                    design.templateIds(),
                    LayersJson.of(design),
                    design.strategy().word(),
                    design.adsPerAngle(),
                    hasCells ? outline.arms() : null,
                    outline.totalAds());
        }
    }

    record Place(
            int phaseId,
            String status,
            @Nullable UUID parentPlanId,
            @Nullable Integer compilationNumber,
            boolean archived,
            int version,
            Instant updatedAt) {

        static Place of(Plan plan) {
            var lifecycle = plan.lifecycle();
            var parent = lifecycle.parent();
            return new Place(
                    lifecycle.phase().id(),
                    lifecycle.status().word(),
                    parent == null ? null : parent.value(),
                    lifecycle.compilation(),
                    lifecycle.archived(),
                    plan.revision().version(),
                    plan.revision().saved());
        }
    }

    /** The targets of a plan on the wire. Money is decimal text, so that no reader rounds it. */
    record Judged(
            @Nullable String targetCpa,
            @Nullable String maxCpa,
            @Nullable String targetRoas,
            @Nullable String currency,
            @Nullable String budget,
            @Nullable String budgetPerDay,
            @Nullable Integer horizonDays) {

        static Judged of(Plan plan) {
            var targets = plan.targets();
            return new Judged(
                    text(targets.targetCpa()),
                    text(targets.maxCpa()),
                    text(targets.targetRoas()),
                    targets.currency(),
                    text(targets.budget()),
                    text(targets.daily()),
                    targets.horizonDays());
        }

        private static @Nullable String text(@Nullable BigDecimal money) {
            return money == null ? null : money.toPlainString();
        }
    }

    /** The event that counts, and the set-up of the ads on Meta. */
    record Setting(String event, String setUp, @Nullable LocalDate startsOn) {

        static Setting of(Plan plan) {
            return new Setting(
                    plan.goals().event().word(),
                    plan.goals().setUp().word(),
                    plan.goals().startsOn());
        }
    }
}
