package belieffirst.library.web;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKinds;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.web.Redirect.Undo;
import belieffirst.web.Viewers;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The pages of one entry: it is written, shown, changed, archived and brought back here. */
@Controller
@RequestMapping("/library/{kind}")
class EntryController {

    private final StaticTemplates templates = new StaticTemplates();
    private final EntryKinds shelves;
    private final Entries entries;
    private final EntryForms forms;
    private final EntryPages pages;

    EntryController(EntryKinds shelves, Entries entries, EntryForms forms, EntryPages pages) {
        this.shelves = shelves;
        this.entries = entries;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/new")
    View blank(@PathVariable String kind, HttpServletRequest request) {
        var shelf = shelves.of(kind);
        if (Viewers.of(request).readsOnly()) {
            return Redirect.to("/library/" + shelf.word()).saying("You are a viewer here: members add to the library.");
        }
        return Page.of(title(shelf), blank(forms.blank(shelf, request), request));
    }

    @PostMapping
    View add(@PathVariable String kind, HttpServletRequest request) {
        var shelf = shelves.of(kind);
        var typed = EntryInput.in(request);
        var blank = shelf.shape().blank();
        try {
            var added = entries.add(shelf, typed.patch(shelf.shape(), blank));
            var here =
                    Redirect.to(address(shelf, added)).saying("This %s is in the library.".formatted(shelf.singular()));
            return WayBack.in(request).map(back -> back.with(added)).orElse(here);
        } catch (Refusal.Invalid invalid) {
            var form = forms.of(shelf, blank).rejected(typed, faults(invalid));
            return Page.rejected(title(shelf), blank(form, request));
        }
    }

    @GetMapping("/{id}")
    Page show(@PathVariable String kind, @PathVariable Id<Entry> id) {
        var shelf = shelves.of(kind);
        return pages.show(shelf, entries.get(shelf, id.value()));
    }

    /** The form of an entry that this reader may change; the page of any other. */
    @GetMapping("/{id}/edit")
    View edit(@PathVariable String kind, @PathVariable Id<Entry> id, HttpServletRequest request) {
        var shelf = shelves.of(kind);
        var entry = entries.get(shelf, id.value());
        var reads = entry.archived()
                || !entry.has("organization_id")
                || Viewers.of(request).readsOnly();
        return reads ? Redirect.to(address(shelf, entry)) : pages.edit(shelf, entry);
    }

    /** Saves what was touched; who was overtaken sees both versions. */
    @PostMapping("/{id}")
    View save(
            @PathVariable String kind,
            @PathVariable Id<Entry> id,
            @RequestParam("row_version") String version,
            HttpServletRequest request) {
        var shelf = shelves.of(kind);
        var stored = entries.get(shelf, id.value());
        var typed = EntryInput.in(request);
        try {
            return saved(shelf, stored, version, typed);
        } catch (Refusal.Stale _) {
            return pages.stale(shelf, entries.get(shelf, id.value()), typed);
        } catch (Refusal.Invalid invalid) {
            return pages.rejected(shelf, stored, typed, faults(invalid));
        }
    }

    @PostMapping("/{id}/archive")
    Redirect archive(@PathVariable String kind, @PathVariable Id<Entry> id) {
        var shelf = shelves.of(kind);
        var archived = entries.archive(shelf, id.value(), null);
        var referring = pages.referring(shelf, archived);
        return Redirect.to(address(shelf, archived))
                .saying("Archived “%s”.%s"
                        .formatted(
                                EntryRow.clipped(archived.text(shelf.listing().title()), 80),
                                referring.isEmpty() ? "" : " These still belong to it: %s.".formatted(referring)))
                .undoing(Undo.at(address(shelf, archived) + "/restore"));
    }

    @PostMapping("/{id}/restore")
    Redirect restore(@PathVariable String kind, @PathVariable Id<Entry> id) {
        var shelf = shelves.of(kind);
        var restored = entries.restore(shelf, id.value(), null);
        return Redirect.to(address(shelf, restored)).saying("This %s is back.".formatted(shelf.singular()));
    }

    private JteModel blank(EntryForm form, HttpServletRequest request) {
        return templates.libraryBlank(form, WayBack.in(request).orElse(null));
    }

    private View saved(EntryKind shelf, Entry stored, String version, EntryInput typed) {
        var patch = typed.patch(shelf.shape(), stored.row());
        if (patch.isEmpty()) {
            return Redirect.to(address(shelf, stored)).saying("Nothing was changed.");
        }
        var changed = entries.change(shelf, stored.id(), version, patch);
        return Redirect.to(address(shelf, changed)).saying(said(shelf, stored, changed));
    }

    private static String said(EntryKind shelf, Entry stored, Entry changed) {
        if (changed.id().equals(stored.id())) {
            return "Saved.";
        }
        return shelf.changes().versioned()
                ? "Saved as version %s. Plans keep the version they were made with.".formatted(changed.text("version"))
                : "Saved as a new %s, because a compiled plan uses the old words. The old one is archived and keeps its evidence; drafts use the new one."
                        .formatted(shelf.singular());
    }

    private static Map<String, String> faults(Refusal.Invalid invalid) {
        return invalid.fields().isEmpty() ? Map.of("form", invalid.detail()) : invalid.fields();
    }

    private static String title(EntryKind shelf) {
        return "New " + shelf.singular();
    }

    private static String address(EntryKind shelf, Entry entry) {
        return "/library/%s/%s".formatted(shelf.word(), entry.id());
    }
}
