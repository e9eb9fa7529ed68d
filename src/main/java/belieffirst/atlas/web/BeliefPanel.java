package belieffirst.atlas.web;

import belieffirst.belief.Angle;
import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.SidePanel;
import gg.jte.Content;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** The panel beside an angle in the library: its history, and the page where its status changes. */
@Component
class BeliefPanel implements SidePanel {

    private final StaticTemplates templates = new StaticTemplates();

    @Override
    public boolean belongsTo(EntryKind kind) {
        return kind.word().equals("angles");
    }

    @Override
    public Content beside(Entry angle) {
        return templates.atlasBeside(angle.id(), Angle.of(angle).status());
    }
}
