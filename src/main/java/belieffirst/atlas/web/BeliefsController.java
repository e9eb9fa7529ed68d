package belieffirst.atlas.web;

import belieffirst.atlas.Belief;
import belieffirst.atlas.Beliefs;
import belieffirst.belief.AngleRemarks;
import belieffirst.library.EntryKinds;
import belieffirst.library.EntryNames;
import belieffirst.web.Page;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<AngleRemarks> remarks;

    BeliefsController(Beliefs beliefs, EntryNames names, EntryKinds kinds, ObjectProvider<AngleRemarks> remarks) {
        this.beliefs = beliefs;
        this.names = names;
        this.kinds = kinds;
        this.remarks = remarks;
    }

    @GetMapping("/beliefs")
    @Transactional(readOnly = true)
    Page ledger(@ModelAttribute LedgerSearch search) {
        var brands = names.choices(kinds.of("brands"), LedgerSearch.id(search.brand()));
        var found = beliefs.list(search.filter(LINES));
        var ids = found.items().stream().map(Belief::id).toList();
        var said = new HashMap<UUID, String>();
        remarks.forEach(source -> said.putAll(source.of(ids)));
        return Page.of("Beliefs", templates.atlasBeliefs(found, said, search, brands));
    }
}
