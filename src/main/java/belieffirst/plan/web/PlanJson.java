package belieffirst.plan.web;

import belieffirst.plan.Cell;
import belieffirst.plan.Plan;
import belieffirst.plan.Sheet;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
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
        @JsonUnwrapped Judged judged) {

    static PlanJson of(Sheet sheet) {
        var plan = sheet.plan();
        return new PlanJson(
                plan.id().value(),
                plan.key(),
                plan.name(),
                About.of(plan),
                Parts.of(sheet),
                Place.of(plan),
                Judged.of(plan));
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

    /** From phase 3 on {@code ads_per_angle} is what a cell gets, and the total counts cells. */
    record Parts(
            List<UUID> angleIds,
            List<UUID> templateIds,
            @JsonUnwrapped LayersJson layers,
            String templateStrategy,
            int adsPerAngle,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long cells,

            long totalAds) {

        static Parts of(Sheet sheet) {
            var mix = sheet.plan().mix();
            var hasCells = sheet.plan().stage().phase().hasCells();
            return new Parts(
                    mix.angleIds(),
                    mix.templateIds(),
                    LayersJson.of(mix),
                    mix.strategy().word(),
                    mix.adsPerAngle(),
                    hasCells ? Cell.count(sheet) : null,
                    sheet.totalAds());
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
            var stage = plan.stage();
            var parent = stage.parent();
            return new Place(
                    stage.phase().id(),
                    stage.status().word(),
                    parent == null ? null : parent.value(),
                    stage.compilation(),
                    stage.archived(),
                    plan.revision().version(),
                    plan.revision().saved());
        }
    }

    /** Money is decimal text, so that no reader rounds it. */
    record Judged(
            @Nullable String targetCpa,
            @Nullable String maxCpa,
            @Nullable String currency,
            @Nullable String budget,
            @Nullable Integer horizonDays) {

        static Judged of(Plan plan) {
            var yardstick = plan.yardstick();
            return new Judged(
                    text(yardstick.targetCpa()),
                    text(yardstick.maxCpa()),
                    yardstick.currency(),
                    text(yardstick.budget()),
                    yardstick.horizonDays());
        }

        private static @Nullable String text(@Nullable BigDecimal money) {
            return money == null ? null : money.toPlainString();
        }
    }
}
