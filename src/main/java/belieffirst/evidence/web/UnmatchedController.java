package belieffirst.evidence.web;

import belieffirst.evidence.DeliveredAd;
import belieffirst.evidence.UnmatchedAds;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page of ads of unknown origin, which a person matches by hand. */
@Controller
@RequestMapping("/results/unmatched")
class UnmatchedController {

    private static final String TITLE = "Unmatched ads";
    private static final String HERE = "/results/unmatched";

    private final StaticTemplates templates = new StaticTemplates();
    private final UnmatchedAds ads;

    UnmatchedController(UnmatchedAds ads) {
        this.ads = ads;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean aside,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.of(TITLE, templates.evidenceUnmatched(view(q, aside, Cursor.of(cursor), null)));
    }

    @PostMapping("/{id}/match")
    View match(@PathVariable Id<DeliveredAd> id, @RequestParam(required = false) @Nullable String code) {
        try {
            return Redirect.to(HERE)
                    .saying("Matched to %s, with all that is known of it.".formatted(ads.match(id, code)));
        } catch (Refusal.Invalid invalid) {
            return Page.rejected(TITLE, templates.evidenceUnmatched(view(code, false, Cursor.START, invalid.detail())));
        }
    }

    @PostMapping("/{id}/aside")
    Redirect aside(@PathVariable Id<DeliveredAd> id) {
        ads.setAside(id, true);
        return Redirect.to(HERE).saying("Set aside: this ad is from no plan.");
    }

    @PostMapping("/{id}/restore")
    Redirect restore(@PathVariable Id<DeliveredAd> id) {
        ads.setAside(id, false);
        return Redirect.to(HERE).saying("Brought back.");
    }

    private UnmatchedView view(@Nullable String words, boolean aside, Cursor cursor, @Nullable String error) {
        var brief = words == null || words.length() <= 100 ? words : words.substring(0, 100);
        return new UnmatchedView(brief, aside, ads.list(aside, cursor), ads.candidates(brief), error);
    }
}
