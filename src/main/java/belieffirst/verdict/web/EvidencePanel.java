package belieffirst.verdict.web;

import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.SidePanel;
import belieffirst.verdict.CertificateWords;
import belieffirst.verdict.keep.KeptCertificates;
import belieffirst.verdict.keep.KeptVerdicts;
import gg.jte.Content;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** The panel beside an angle in the library: the latest verdict of each plan that tested it, and what they say together. */
@Component
class EvidencePanel implements SidePanel {

    private final StaticTemplates templates = new StaticTemplates();
    private final KeptVerdicts kept;
    private final KeptCertificates certificates;

    EvidencePanel(KeptVerdicts kept, KeptCertificates certificates) {
        this.kept = kept;
        this.certificates = certificates;
    }

    @Override
    public boolean belongsTo(EntryKind kind) {
        return kind.word().equals("angles");
    }

    @Override
    public Content beside(Entry angle) {
        return templates.verdictEvidence(EvidenceView.of(
                kept.ofAngle(angle.id()),
                CertificateWords.together(certificates.ofAngle(angle.id())).orElse("")));
    }
}
