package belieffirst.audience.web;

import belieffirst.audience.Job;
import belieffirst.audience.Jtbds;
import belieffirst.audience.Persona;
import belieffirst.audience.PersonaKind;
import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.SidePanel;
import gg.jte.Content;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** The panel beside a persona: what they want, each a button away from a job to be done. */
@Component
class CandidatesPanel implements SidePanel {

    private final StaticTemplates templates = new StaticTemplates();
    private final Jtbds jobs;

    CandidatesPanel(Jtbds jobs) {
        this.jobs = jobs;
    }

    @Override
    public boolean belongsTo(EntryKind kind) {
        return kind.equals(PersonaKind.PERSONAS);
    }

    @Override
    public Content beside(Entry persona) {
        var names = jobs.forPersona(persona.id()).stream().map(Job::name).collect(Collectors.toSet());
        return templates.audienceCandidates(new Candidates(persona, jobs.candidates(Persona.of(persona)), names));
    }
}
