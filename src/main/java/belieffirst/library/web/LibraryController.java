package belieffirst.library.web;

import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.EntryCounts;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKinds;
import belieffirst.library.EntryNames;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import belieffirst.library.Query;
import belieffirst.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** The pages of the library: an overview, and a list of each entry kind. */
@Controller
@RequestMapping("/library")
class LibraryController {

    private final StaticTemplates templates = new StaticTemplates();
    private final EntryKinds shelves;
    private final Entries entries;
    private final EntryNames names;
    private final EntryCounts holdings;
    private final EntryForms forms;

    LibraryController(EntryKinds shelves, Entries entries, EntryNames names, EntryCounts holdings, EntryForms forms) {
        this.shelves = shelves;
        this.entries = entries;
        this.names = names;
        this.holdings = holdings;
        this.forms = forms;
    }

    @GetMapping
    Page overview() {
        return Page.of("Library", templates.libraryOverview(holdings.all()));
    }

    @GetMapping("/{kind}")
    Page list(@PathVariable String kind, HttpServletRequest request) {
        var shelf = shelves.of(kind);
        var query = ListParameters.of(shelf, request);
        var slice = entries.list(shelf, query);
        var page = new EntryKindPage(
                shelf, query, rows(shelf, slice.items()), choices(shelf, query), slice.next(), forms.guides(shelf));
        return Page.of(shelf.words().heading(), templates.libraryShelf(page));
    }

    private List<EntryRow> rows(EntryKind shelf, List<Entry> listed) {
        var columns = new LinkedHashMap<String, Map<UUID, String>>();
        for (var field : shelf.shape().fields()) {
            if (field.kind() instanceof FieldKind.Reference(var other)) {
                columns.put(field.name(), names.of(shelves.of(other), ids(listed, field.name())));
            }
        }
        return listed.stream()
                .map(entry -> new EntryRow(shelf, entry, belongsTo(entry, columns), forms.picture(shelf, entry)))
                .toList();
    }

    private static List<UUID> ids(List<Entry> listed, String column) {
        return listed.stream()
                .flatMap(entry -> Stream.ofNullable(entry.uuid(column)))
                .distinct()
                .toList();
    }

    private static List<String> belongsTo(Entry entry, Map<String, Map<UUID, String>> columns) {
        return columns.entrySet().stream()
                .filter(column -> entry.has(column.getKey()))
                .map(column -> column.getValue().get(UUID.fromString(entry.text(column.getKey()))))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, List<Option>> choices(EntryKind shelf, Query query) {
        var choices = new HashMap<String, List<Option>>();
        for (var filter : shelf.listing().filters()) {
            var chosen = query.parents().get(filter.parameter());
            choices.put(filter.parameter(), names.choices(shelves.of(filter.shelf()), chosen));
        }
        return choices;
    }
}
