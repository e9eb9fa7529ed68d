package belieffirst.wizard;

import belieffirst.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The search for the step that an address names, of a plan or of one that does not exist yet. */
@Component
public class StepPlaces {

    /** Stands for the key of a plan that is not there yet; no plan has it. */
    private static final String NEW = "new";

    private final StepSaver drafts;

    StepPlaces(StepSaver drafts) {
        this.drafts = drafts;
    }

    public StepPlace of(String key, String word) {
        if (key.equals(NEW)) {
            return beforeThePlan(word);
        }
        var plan = drafts.get(key).plan();
        var step = Step.of(word, plan.lifecycle().phase());
        var path = "/plans/%s/%s".formatted(plan.key(), word);
        return new StepPlace(
                step, path, path, step == Step.BRAND ? null : plan.answers().brandId());
    }

    private static StepPlace beforeThePlan(String word) {
        if (!word.equals(Step.BRAND.word())) {
            throw new Refusal.NotFound("plan", NEW);
        }
        return new StepPlace(Step.BRAND, "/plans/new/" + word, "/plans/new", null);
    }
}
