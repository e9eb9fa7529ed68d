package belieffirst.atlas.web;

import belieffirst.belief.AngleStatus;
import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.SidePanel;
import gg.jte.Content;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** Beside an angle in the library: what became of it, and the page where that changes. */
@Component
class BeliefPanel implements SidePanel {

    private final StaticTemplates templates = new StaticTemplates();

    @Override
    public boolean belongsTo(EntryKind kind) {
        return kind.word().equals("angles");
    }

    @Override
    public Content beside(Entry angle) {
        return templates.atlasBeside(angle.id(), AngleStatus.of(angle.text("status")));
    }
}
