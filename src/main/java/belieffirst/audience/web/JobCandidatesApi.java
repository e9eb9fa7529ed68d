package belieffirst.audience.web;

import belieffirst.audience.JobCandidate;
import belieffirst.audience.Jtbds;
import belieffirst.audience.Personas;
import belieffirst.kernel.Id;
import belieffirst.library.Entry;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The API of what a persona wants and what could become a job to be done. */
@RestController
class JobCandidatesApi {

    private final Personas personas;
    private final Jtbds jobs;

    JobCandidatesApi(Personas personas, Jtbds jobs) {
        this.personas = personas;
        this.jobs = jobs;
    }

    @GetMapping("/api/personas/{id}/job-candidates")
    CandidatesJson candidates(@PathVariable Id<Entry> id) {
        return new CandidatesJson(jobs.candidates(personas.get(id.value())));
    }

    record CandidatesJson(List<JobCandidate> data) {}
}
