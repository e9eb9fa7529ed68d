package belieffirst.library.web;

import belieffirst.library.Entry;
import belieffirst.library.EntryCounts;
import belieffirst.library.EntryKind;
import belieffirst.library.SidePanel;
import belieffirst.web.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** Draws the page of an entry that exists. */
@Component
class EntryPages {

    private final StaticTemplates templates = new StaticTemplates();
    private final EntryForms forms;
    private final EntryCounts holdings;
    private final List<SidePanel> companions;

    EntryPages(EntryForms forms, EntryCounts holdings, List<SidePanel> companions) {
        this.forms = forms;
        this.holdings = holdings;
        this.companions = companions;
    }

    Page show(EntryKind shelf, Entry entry) {
        var page = page(shelf, entry);
        return Page.of(page.title(), templates.libraryEntry(page, forms.of(shelf, entry.row())));
    }

    Page rejected(EntryKind shelf, Entry entry, EntryInput typed, Map<String, String> faults) {
        var page = page(shelf, entry);
        var form = forms.of(shelf, entry.row()).rejected(typed, faults);
        return Page.rejected(page.title(), templates.libraryEntry(page, form));
    }

    /** Both versions of what somebody touched while somebody else saved. */
    Page stale(EntryKind shelf, Entry stored, EntryInput typed) {
        var form = forms.of(shelf, stored.row());
        var page = page(shelf, stored);
        var touched = typed.touched(form.inputs());
        var differences = form.inputs().stream()
                .filter(input -> touched.containsKey(input.name()))
                .map(input -> new Difference(input, touched.getOrDefault(input.name(), "")))
                .toList();
        return Page.rejected(page.title(), templates.libraryStale(page, differences));
    }

    /** What still refers to an entry, in words; the empty text when nothing does. */
    String referring(EntryKind shelf, Entry entry) {
        return holdings.under(shelf, entry.id()).stream()
                .filter(holding -> holding.count() > 0)
                .map(EntryCounts.Holding::inWords)
                .collect(Collectors.joining(", "));
    }

    private EntryPage page(EntryKind shelf, Entry entry) {
        var beside = companions.stream()
                .filter(companion -> companion.belongsTo(shelf))
                .map(companion -> companion.beside(entry))
                .toList();
        return new EntryPage(shelf, entry, holdings.under(shelf, entry.id()), beside);
    }
}
