package belieffirst.atlas.web;

import belieffirst.belief.AngleStatus;
import belieffirst.library.Companion;
import belieffirst.library.Entry;
import belieffirst.library.Shelf;
import gg.jte.Content;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** Beside an angle in the library: what became of it, and the page where that changes. */
@Component
class BeliefCompanion implements Companion {

    private final StaticTemplates templates = new StaticTemplates();

    @Override
    public boolean belongsTo(Shelf shelf) {
        return shelf.word().equals("angles");
    }

    @Override
    public Content beside(Entry angle) {
        return templates.atlasBeside(angle.id(), AngleStatus.of(angle.text("status")));
    }
}
