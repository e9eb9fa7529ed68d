package belieffirst.wizard.step;

import belieffirst.audience.Job;
import belieffirst.audience.JobCandidate;
import belieffirst.audience.JobStory;
import belieffirst.audience.Jtbds;
import belieffirst.audience.Personas;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.web.Page;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.IdeaPanels;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepChoice;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPages;
import belieffirst.wizard.StepSaver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 5: what progress the persona wants: a job on record, one found in the persona, or a new one. */
@Controller
@RequestMapping("/plans/{key}/job")
class JobStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final StepSaver drafts;
    private final Jtbds jobs;
    private final Personas personas;
    private final NewJob newJob;
    private final IdeaPanels panels;

    JobStep(StepSaver drafts, Jtbds jobs, Personas personas, NewJob newJob, IdeaPanels panels) {
        this.drafts = drafts;
        this.jobs = jobs;
        this.personas = personas;
        this.newJob = newJob;
        this.panels = panels;
    }

    @GetMapping
    Page show(@PathVariable String key, StepInput typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, StepInput typed) {
        return drafts.answer(key, Step.JOB, typed, plan -> plan.answers().withJob(chosen(plan, typed)), this::page);
    }

    private Page page(PlanDetails details, StepInput typed) {
        var view = StepPages.view(details, Step.JOB, typed, panels);
        var answers = details.plan().answers();
        if (answers.personaId() == null || answers.productId() == null) {
            return StepPages.page(view, templates.wizardJob(view, List.of(), List.of(), JobStory.ENGLISH.word()));
        }
        var known = jobs.forPersona(answers.personaId(), answers.productId());
        var persona = personas.get(answers.personaId());
        var language = typed.text(
                "language", JobStory.spokenIn(persona.row().toString()).word());
        var found = JobCandidate.in(persona).stream()
                .filter(candidate -> known.stream().noneMatch(job -> job.name().equals(candidate.text())))
                .toList();
        return StepPages.page(
                view,
                templates.wizardJob(
                        view,
                        choices(known, typed.text("jtbd_framed_id", String.valueOf(answers.jobId()))),
                        found,
                        language));
    }

    private static List<StepChoice> choices(List<Job> known, String chosen) {
        return known.stream()
                .map(job -> new StepChoice(
                        job.id().toString(),
                        job.name(),
                        job.progressStatement(),
                        job.id().toString().equals(chosen)))
                .toList();
    }

    private UUID chosen(Plan plan, StepInput typed) {
        return switch (typed.text("jtbd_framed_id")) {
            case "new" -> newJob.framed(plan, typed);
            case String found when found.startsWith("found:") -> newJob.found(plan, found.substring("found:".length()));
            case String id ->
                FormIds.parsed(id).orElseThrow(() -> new Refusal.Invalid(Map.of("jtbd_framed_id", "Choose a job.")));
        };
    }
}
