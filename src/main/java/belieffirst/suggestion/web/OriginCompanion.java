package belieffirst.suggestion.web;

import belieffirst.catalog.Source;
import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.SidePanel;
import belieffirst.suggestion.record.ReportRow;
import belieffirst.suggestion.record.SuggestionReport;
import gg.jte.Content;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** The panel beside an entry that was an idea: which one, and where it came from. */
@Component
class OriginCompanion implements SidePanel {

    private static final Set<String> SHELVES = Set.of("offers", "personas", "jobs", "angles");

    private final StaticTemplates templates = new StaticTemplates();
    private final SuggestionReport report;

    OriginCompanion(SuggestionReport report) {
        this.report = report;
    }

    @Override
    public boolean belongsTo(EntryKind kind) {
        return SHELVES.contains(kind.word());
    }

    @Override
    public Content beside(Entry entry) {
        var origin = Source.isSuggested(entry) ? report.origin(entry.id()) : Optional.<ReportRow>empty();
        return templates.suggestionOrigin(origin.orElse(null));
    }
}
