package belieffirst.suggestion.web;

import belieffirst.kernel.Cursor;
import belieffirst.suggestion.record.SuggestionReport;
import belieffirst.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** The page of every idea that ever came, its fate, and what each version of a prompt is worth. */
@Controller
class SuggestionsController {

    private final StaticTemplates templates = new StaticTemplates();
    private final SuggestionReport report;

    SuggestionsController(SuggestionReport report) {
        this.report = report;
    }

    @GetMapping("/suggestions")
    Page show(@RequestParam(required = false) @Nullable String cursor) {
        return Page.of(
                "Suggestions", templates.suggestionSuggestions(report.versions(), report.list(Cursor.of(cursor))));
    }
}
