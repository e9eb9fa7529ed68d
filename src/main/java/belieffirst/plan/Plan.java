package belieffirst.plan;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.Targets;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan of what to test next: one persona's job to be done, and the angles to try on it.
 *
 * <p>A plan is a value. Each change answers with another plan; a change of what is compiled reopens a ready one as a draft.
 *
 * @param key names it to people: WP-014
 */
public record Plan(
        Id<Plan> id,
        String key,
        String name,
        Lifecycle lifecycle,
        Answers answers,
        TestDesign design,
        Goals goals,
        Revision revision) {

    public Plan named(String newName) {
        return new Plan(id, key, newName, lifecycle, answers, design, goals, revision);
    }

    /** Other goals leave a ready plan ready: they are no part of what is compiled. */
    public Plan aimingAt(Goals newGoals) {
        return new Plan(id, key, name, lifecycle, answers, design, newGoals, revision);
    }

    public Targets targets() {
        return goals.targets();
    }

    public Plan archived(boolean away) {
        return new Plan(id, key, name, lifecycle.archived(away), answers, design, goals, revision);
    }

    /** Answers anew; what rested on an answer that changed is let go of, and kept for undo. */
    public Plan answering(Answers newAnswers) {
        return holding(newAnswers, mixUnder(newAnswers));
    }

    public Plan mixing(TestDesign newMix) {
        return holding(answers, newMix.angleIds().equals(design.angleIds()) ? newMix : deciding(newMix));
    }

    /** Picks these rows of a layer, or these words of a messaging density. */
    public Plan picking(Layer layer, List<String> values) {
        return holding(answers, design.with(design.layers().with(layer, values)));
    }

    /** Picks one more where several can be picked; else this is the one that goes on. */
    public Plan pickingAlso(Layer layer, String value) {
        return pickingAlso(layer, design.of(layer), value);
    }

    /** The same beside those that somebody ticked just now. */
    public Plan pickingAlso(Layer layer, List<String> ticked, String value) {
        var before = lifecycle.phase().varies(layer) || layer.isStacked() ? ticked : List.<String>of();
        return picking(
                layer,
                Stream.concat(before.stream(), Stream.of(value)).distinct().toList());
    }

    /** Takes back the last change that let go of something. */
    public Plan undone() {
        var snapshot = revision.letGo();
        return snapshot == null
                ? this
                : holding(snapshot.answers(), snapshot.design()).keeping(null);
    }

    public boolean tests(UUID angle) {
        return design.angleIds().contains(angle);
    }

    /** A ready plan becomes a draft again, since something that it refers to says something else now. */
    public Plan reopened() {
        requireChangeable();
        return new Plan(id, key, name, lifecycle.reopened(), answers, design, goals, revision);
    }

    /** Whether this field must stay what it is in the parent plan. */
    public boolean locks(String field) {
        return lifecycle.parent() != null
                && lifecycle.phase() != Phase.DISCOVERY
                && lifecycle.phase().lockedFields().contains(field)
                && !leavesOpen(field);
    }

    private boolean leavesOpen(String field) {
        return design.layers().open().keySet().stream()
                .anyMatch(layer -> layer.field().equals(field));
    }

    /** What would be lost by these answers: empty when nothing rests on what changes. */
    public boolean losesBy(Answers newAnswers) {
        return letsGoBy(newAnswers, mixUnder(newAnswers));
    }

    private Plan holding(Answers newAnswers, TestDesign newMix) {
        if (newAnswers.equals(answers) && newMix.equals(design)) {
            return this;
        }
        newAnswers.requireOrder();
        if (newAnswers.jobId() == null && !newMix.angleIds().isEmpty()) {
            throw new Refusal.Invalid(Map.of("angle_ids", "Choose the job before its angles."));
        }
        LockedFields.check(this, newAnswers, newMix);
        LayerRules.check(this, newAnswers, newMix);
        requireChangeable();
        var changed = new Plan(id, key, name, lifecycle.reopened(), newAnswers, newMix, goals, revision);
        return letsGoBy(newAnswers, newMix) ? changed.keeping(new Revision.Snapshot(answers, design)) : changed;
    }

    /** Other angles have other mechanisms; an angle that the parent left open is decided by narrowing to one. */
    private TestDesign deciding(TestDesign newMix) {
        var layers = newMix.layers();
        var angles = newMix.of(Layer.ANGLE);
        var decided = angles.size() == 1 && layers.open(Layer.ANGLE) != null ? layers.deciding(Layer.ANGLE) : layers;
        return newMix.with(lifecycle.phase().concerns(Layer.MECHANISM) ? decided.underAnotherAngle() : decided);
    }

    private Plan keeping(Revision.@Nullable Snapshot snapshot) {
        return new Plan(id, key, name, lifecycle, answers, design, goals, revision.keeping(snapshot));
    }

    /** Angles belong to a job, so another job lets go of them; another brand lets go of templates too. */
    private TestDesign mixUnder(Answers newAnswers) {
        var angles = Objects.equals(newAnswers.jobId(), answers.jobId()) ? design.angleIds() : List.<UUID>of();
        var templates = newAnswers.brandId().equals(answers.brandId()) ? design.templateIds() : List.<UUID>of();
        return design.withAngles(angles)
                .withTemplates(templates)
                .with(design.layers().under(answers, newAnswers));
    }

    private boolean letsGoBy(Answers newAnswers, TestDesign newMix) {
        return DroppedAnswers.happens(answers, design, newAnswers, newMix);
    }

    /** Whether its answers may change still: nobody makes its ads. */
    public boolean isChangeable() {
        return lifecycle.status() == Status.DRAFT || lifecycle.status() == Status.READY;
    }

    private void requireChangeable() {
        if (!isChangeable()) {
            throw new Refusal.Conflict(
                    "A plan that is %s does not change any more: duplicate it, or plan its next phase."
                            .formatted(lifecycle.status().word()));
        }
    }
}
