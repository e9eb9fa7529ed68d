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

/** The pages of entries that exist. */
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

    Page show(EntryKind kind, Entry entry) {
        var page = page(kind, entry);
        var reading = EntryReading.of(forms.toRead(kind, entry.row()));
        return Page.of(page.title(), templates.libraryEntry(page, reading));
    }

    Page edit(EntryKind kind, Entry entry) {
        var page = new EntryPage(kind, entry, List.of(), List.of());
        return Page.of(page.title(), templates.libraryEdit(page, forms.of(kind, entry.row())));
    }

    Page rejected(EntryKind kind, Entry entry, EntryInput typed, Map<String, String> faults) {
        var page = new EntryPage(kind, entry, List.of(), List.of());
        var form = forms.of(kind, entry.row()).rejected(typed, faults);
        return Page.rejected(page.title(), templates.libraryEdit(page, form));
    }

    /** Both versions of what somebody touched while somebody else saved. */
    Page stale(EntryKind kind, Entry stored, EntryInput typed) {
        var form = forms.of(kind, stored.row());
        var page = page(kind, stored);
        var touched = typed.touched(form.inputs());
        var differences = form.inputs().stream()
                .filter(input -> touched.containsKey(input.name()))
                .map(input -> new Difference(input, touched.getOrDefault(input.name(), "")))
                .toList();
        return Page.rejected(page.title(), templates.libraryStale(page, differences));
    }

    /** What still refers to an entry, in words; the empty text when nothing does. */
    String referring(EntryKind kind, Entry entry) {
        return holdings.under(kind, entry.id()).stream()
                .filter(holding -> holding.count() > 0)
                .map(EntryCounts.Holding::inWords)
                .collect(Collectors.joining(", "));
    }

    private EntryPage page(EntryKind kind, Entry entry) {
        var beside = companions.stream()
                .filter(companion -> companion.belongsTo(kind))
                .map(companion -> companion.beside(entry))
                .toList();
        return new EntryPage(kind, entry, holdings.under(kind, entry.id()), beside);
    }
}
