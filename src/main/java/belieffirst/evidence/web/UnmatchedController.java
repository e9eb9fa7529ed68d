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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import views.StaticTemplates;

/** The page of ads of unknown origin, which a person matches by hand. */
@Controller
@RequestMapping(UnmatchedPlace.PAGE)
class UnmatchedController {

    private static final String TITLE = "Unmatched ads";

    private final StaticTemplates templates = new StaticTemplates();
    private final UnmatchedAds ads;
    private final ProposedMatches proposals;

    UnmatchedController(UnmatchedAds ads, ProposedMatches proposals) {
        this.ads = ads;
        this.proposals = proposals;
    }

    @GetMapping
    Page list(@ModelAttribute UnmatchedPlace place, HttpServletRequest request) {
        return Page.of(TITLE, templates.evidenceUnmatched(view(place, UnmatchedForm.NOTHING, undo(request))));
    }

    @PostMapping("/{id}/match")
    View match(
            @PathVariable Id<DeliveredAd> id,
            @RequestParam(required = false) @Nullable String code,
            @ModelAttribute UnmatchedPlace place) {
        try {
            return Redirect.to(place.address())
                    .saying("Matched to %s. All its results now count.".formatted(ads.match(id, code)))
                    .keeping(undo("unmatch", List.of(id)));
        } catch (Refusal.Invalid invalid) {
            return rejected(place, UnmatchedForm.refused(id, code, invalid.detail()));
        }
    }

    @PostMapping("/{id}/aside")
    Redirect aside(@PathVariable Id<DeliveredAd> id, @ModelAttribute UnmatchedPlace place) {
        ads.setAside(List.of(id), true);
        return said("aside", List.of(id), place);
    }

    @PostMapping("/{id}/restore")
    Redirect restore(@PathVariable Id<DeliveredAd> id, @ModelAttribute UnmatchedPlace place) {
        ads.setAside(List.of(id), false);
        return said("restore", List.of(id), place);
    }

    @PostMapping("/several")
    View several(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String act,
            @ModelAttribute UnmatchedPlace place) {
        var form = UnmatchedForm.of(sent);
        try {
            decide(form, act, sent);
            return said(act, form.ads(), place);
        } catch (Refusal.Invalid invalid) {
            var field = invalid.fields().containsKey("code") ? "code" : "ads";
            return rejected(place, form.refused(field, invalid.detail()));
        }
    }

    private void decide(UnmatchedForm form, String act, MultiValueMap<String, String> sent) {
        var chosen = form.ads();
        switch (act) {
            case "proposed" -> ads.match(form.proposed(sent));
            case "match" -> ads.match(chosen, form.code());
            case "aside" -> ads.setAside(chosen, true);
            case "restore" -> ads.setAside(chosen, false);
            case "unmatch" -> ads.unmatch(chosen);
            default -> throw new Refusal.Invalid("Choose what to do with these ads.");
        }
    }

    private static Redirect said(String act, List<Id<DeliveredAd>> ads, UnmatchedPlace place) {
        var count = ads.size() == 1 ? "1 ad is " : ads.size() + " ads are ";
        var here = Redirect.to(place.address());
        return switch (act) {
            case "aside" -> here.saying(count + "ignored.").keeping(undo("restore", ads));
            case "restore", "unmatch" -> here.saying(count + "unmatched again.");
            default ->
                here.saying(count + "matched. All %s results now count.".formatted(ads.size() == 1 ? "its" : "their"))
                        .keeping(undo("unmatch", ads));
        };
    }

    private Page rejected(UnmatchedPlace place, UnmatchedForm form) {
        return Page.rejected(TITLE, templates.evidenceUnmatched(view(place, form, null)));
    }

    private UnmatchedView view(UnmatchedPlace place, UnmatchedForm form, UnmatchedView.@Nullable Undo undo) {
        var part = ads.list(place.showsIgnored(), Cursor.of(place.cursor()));
        if (part.items().isEmpty() && place.cursor() != null) {
            return view(place.from(null), form, undo);
        }
        var proposed =
                place.showsIgnored() ? Map.<Id<DeliveredAd>, List<ProposedMatch>>of() : proposals.of(part.items());
        return new UnmatchedView(place, part, proposed, ads.candidates(place.q()), form, undo);
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
