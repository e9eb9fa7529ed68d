package belieffirst.audience.web;

import belieffirst.audience.Jtbds;
import belieffirst.audience.PersonaShelf;
import belieffirst.library.Companion;
import belieffirst.library.Entry;
import belieffirst.library.Shelf;
import gg.jte.Content;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** Beside a persona: what she wants, each a button away from a job to be done. */
@Component
class CandidatesCompanion implements Companion {

    private final StaticTemplates templates = new StaticTemplates();
    private final Jtbds jobs;

    CandidatesCompanion(Jtbds jobs) {
        this.jobs = jobs;
    }

    @Override
    public boolean belongsTo(Shelf shelf) {
        return shelf instanceof PersonaShelf;
    }

    @Override
    public Content beside(Entry persona) {
        var names = jobs.forPersona(persona.id()).stream()
                .map(job -> job.text("name"))
                .collect(Collectors.toSet());
        return templates.audienceCandidates(new Candidates(persona, jobs.candidates(persona), names));
    }
}
