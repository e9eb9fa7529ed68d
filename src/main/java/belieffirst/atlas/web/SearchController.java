package belieffirst.atlas.web;

import belieffirst.atlas.Search;
import belieffirst.atlas.SearchWords;
import belieffirst.web.Page;
import belieffirst.web.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** The search over the whole product: a page, and the same lines for the dialog of every page. */
@Controller
class SearchController {

    private static final int MOST = 20;
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final StaticTemplates templates = new StaticTemplates();
    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/find")
    Page page(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var lines = lines(q, request);
        return Page.of("Search", templates.atlasSearch(q, said(q, lines), lines));
    }

    @GetMapping(path = "/find", params = "lines")
    ResponseEntity<String> part(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var lines = lines(q, request);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(templates.atlasSearchLines(said(q, lines), lines).render());
    }

    /** What fits best, pages and actions first where as good. */
    private List<SearchLine> lines(String typed, HttpServletRequest request) {
        var words = SearchWords.of(typed);
        return Stream.concat(
                        SearchPlaces.fitting(words, Viewers.of(request)),
                        search.find(words, MOST).stream().map(SearchLine::of))
                .sorted(Comparator.comparingInt(SearchLine::rank))
                .limit(MOST)
                .toList();
    }

    private static String said(String typed, List<SearchLine> lines) {
        if (typed.isBlank()) {
            return "Pages and actions. Type to search your plans and library too.";
        }
        return switch (lines.size()) {
            case 0 -> "Nothing has all of these words. Try fewer.";
            case 1 -> "1 result";
            case MOST -> "The best %d results".formatted(MOST);
            default -> lines.size() + " results";
        };
    }
}
