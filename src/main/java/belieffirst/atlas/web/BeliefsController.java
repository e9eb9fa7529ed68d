package belieffirst.atlas.web;

import belieffirst.atlas.Beliefs;
import belieffirst.library.EntryKinds;
import belieffirst.library.EntryNames;
import belieffirst.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import views.StaticTemplates;

/** The page of the ledger: every belief over all plans. */
@Controller
class BeliefsController {

    private static final int LINES = 50;

    private final StaticTemplates templates = new StaticTemplates();
    private final Beliefs beliefs;
    private final EntryNames names;
    private final EntryKinds kinds;

    BeliefsController(Beliefs beliefs, EntryNames names, EntryKinds kinds) {
        this.beliefs = beliefs;
        this.names = names;
        this.kinds = kinds;
    }

    @GetMapping("/beliefs")
    @Transactional(readOnly = true)
    Page ledger(@ModelAttribute LedgerSearch search) {
        var brands = names.choices(kinds.of("brands"), LedgerSearch.id(search.brand()));
        return Page.of("Beliefs", templates.atlasBeliefs(beliefs.list(search.filter(LINES)), search, brands));
    }
}
