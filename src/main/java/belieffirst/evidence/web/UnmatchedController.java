package belieffirst.evidence.web;

import belieffirst.evidence.DeliveredAd;
import belieffirst.evidence.UnmatchedAds;
import belieffirst.evidence.proposal.ProposedMatch;
import belieffirst.evidence.proposal.ProposedMatches;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import views.StaticTemplates;

/** The page of ads of unknown origin, which a person matches by hand. */
@Controller
@RequestMapping("/results/unmatched")
class UnmatchedController {

    private static final String TITLE = "Unmatched ads";
    private static final String HERE = "/results/unmatched";

    private final StaticTemplates templates = new StaticTemplates();
    private final UnmatchedAds ads;
    private final ProposedMatches proposals;

    UnmatchedController(UnmatchedAds ads, ProposedMatches proposals) {
        this.ads = ads;
        this.proposals = proposals;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean aside,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        return Page.of(
                TITLE,
                templates.evidenceUnmatched(view(q, aside, Cursor.of(cursor), UnmatchedForm.NOTHING, undo(request))));
    }

    @PostMapping("/{id}/match")
    View match(
            @PathVariable Id<DeliveredAd> id,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String q) {
        try {
            return Redirect.to(HERE)
                    .saying("Matched to %s, with all that is known of it.".formatted(ads.match(id, code)))
                    .keeping(undo("unmatch", List.of(id)));
        } catch (Refusal.Invalid invalid) {
            return rejected(q, UnmatchedForm.refused(id, code, invalid.detail()));
        }
    }

    @PostMapping("/{id}/aside")
    Redirect aside(@PathVariable Id<DeliveredAd> id) {
        ads.setAside(id, true);
        return Redirect.to(HERE).saying("1 ad is ignored.").keeping(undo("restore", List.of(id)));
    }

    @PostMapping("/{id}/restore")
    Redirect restore(@PathVariable Id<DeliveredAd> id) {
        ads.setAside(id, false);
        return Redirect.to(HERE).saying("1 ad is unmatched again.");
    }

    @PostMapping("/several")
    View several(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(required = false) @Nullable String q) {
        var form = UnmatchedForm.of(sent);
        try {
            return done(form, act, sent);
        } catch (Refusal.Invalid invalid) {
            var field = invalid.fields().containsKey("code") ? "code" : "ads";
            return rejected(q, form.refused(field, invalid.detail()));
        }
    }

    private Redirect done(UnmatchedForm form, String act, MultiValueMap<String, String> sent) {
        var chosen = form.ads();
        switch (act) {
            case "proposed" -> ads.match(form.proposed(sent));
            case "match" -> ads.match(chosen, form.code());
            case "aside" -> ads.setAside(chosen, true);
            case "restore" -> ads.setAside(chosen, false);
            case "unmatch" -> ads.unmatch(chosen);
            default -> throw new Refusal.Invalid("Choose what to do with these ads.");
        }
        return said(act, chosen);
    }

    private static Redirect said(String act, List<Id<DeliveredAd>> ads) {
        var count = ads.size() == 1 ? "1 ad is " : ads.size() + " ads are ";
        var here = Redirect.to(HERE);
        return switch (act) {
            case "aside" -> here.saying(count + "ignored.").keeping(undo("restore", ads));
            case "restore", "unmatch" -> here.saying(count + "unmatched again.");
            default ->
                here.saying(count + "matched, with all that is known of %s.".formatted(ads.size() == 1 ? "it" : "them"))
                        .keeping(undo("unmatch", ads));
        };
    }

    private Page rejected(@Nullable String words, UnmatchedForm form) {
        return Page.rejected(TITLE, templates.evidenceUnmatched(view(words, false, Cursor.START, form, null)));
    }

    private UnmatchedView view(
            @Nullable String words,
            boolean aside,
            Cursor cursor,
            UnmatchedForm form,
            UnmatchedView.@Nullable Undo undo) {
        var brief = words == null || words.length() <= 100 ? words : words.substring(0, 100);
        var shown = ads.list(aside, cursor);
        var proposed = aside ? Map.<Id<DeliveredAd>, List<ProposedMatch>>of() : proposals.of(shown.items());
        return new UnmatchedView(brief, aside, shown, proposed, ads.candidates(brief), form, undo);
    }

    private static Map<String, List<String>> undo(String act, List<Id<DeliveredAd>> ads) {
        return Map.of("undo", List.of(act), "ad", ads.stream().map(Id::toString).toList());
    }

    private static UnmatchedView.@Nullable Undo undo(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null
                        && flash.get(Redirect.TYPED) instanceof Map<?, ?> typed
                        && typed.get("undo") instanceof List<?> act
                        && typed.get("ad") instanceof List<?> done
                ? new UnmatchedView.Undo(
                        String.valueOf(act.getFirst()),
                        done.stream().map(String::valueOf).toList())
                : null;
    }
}
