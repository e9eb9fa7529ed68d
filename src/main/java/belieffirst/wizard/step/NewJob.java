package belieffirst.wizard.step;

import belieffirst.audience.JobStory;
import belieffirst.audience.Jtbds;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.wizard.StepInput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A new job to be done, made from three answers, or from something that was found in the persona. */
@Component
class NewJob {

    private static final int NAME = 200;
    private static final int PART = 500;

    private final Jtbds jobs;
    private final Jsonb json;

    NewJob(Jtbds jobs, Jsonb json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** “When …, I want …, so …”, in the language that was chosen. */
    UUID framed(Plan plan, StepInput typed) {
        var wrong = new LinkedHashMap<String, String>();
        for (var part : new String[] {"situation", "motivation", "outcome"}) {
            if (typed.text(part).isEmpty()) {
                wrong.put(part, "Complete the sentence.");
            } else if (typed.text(part).length() > PART) {
                wrong.put(part, "This takes at most 500 characters.");
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        var statement = JobStory.of(typed.text("language"))
                .tell(typed.text("situation"), typed.text("motivation"), typed.text("outcome"));
        var name = typed.text("name").isEmpty() ? typed.text("motivation") : typed.text("name");
        return added(plan, shortened(name), statement, "manual");
    }

    UUID found(Plan plan, String text) {
        if (text.isBlank()) {
            throw new Refusal.Invalid(Map.of("jtbd_framed_id", "Choose a job."));
        }
        return added(plan, shortened(text), text, "extracted_from_persona");
    }

    private UUID added(Plan plan, String name, String statement, String source) {
        ObjectNode job = json.object();
        job.put("persona_id", String.valueOf(plan.answers().personaId()));
        job.put("product_id", String.valueOf(plan.answers().productId()));
        job.put("name", name);
        job.put("progress_statement", statement);
        job.put("source", source);
        return jobs.add(job).id();
    }

    private static String shortened(String text) {
        return text.length() <= NAME ? text : text.substring(0, NAME - 1) + "…";
    }
}
