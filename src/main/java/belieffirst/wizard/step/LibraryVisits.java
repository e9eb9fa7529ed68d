package belieffirst.wizard.step;

import belieffirst.catalog.Product;
import belieffirst.expression.AdTemplate;
import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.EntryKinds;
import belieffirst.web.Redirect;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPlace;
import belieffirst.wizard.StepPlaces;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The visits to the library from a step: the step's input is kept meanwhile, and shown again on the way back. */
@Controller
@RequestMapping("/plans/{key}/{step:brand|product|templates}")
class LibraryVisits {

    private static final String SAID = "“%s” is in the library, and chosen here.";
    private static final String SAID_OF_ANOTHER =
            "“%s” is in the library. This plan cannot use it: it belongs to another brand, or it is switched off.";

    private final StepPlaces places;
    private final Entries entries;
    private final EntryKinds shelves;

    LibraryVisits(StepPlaces places, Entries entries, EntryKinds shelves) {
        this.places = places;
        this.entries = entries;
        this.shelves = shelves;
    }

    @PostMapping("/visit")
    Redirect leave(@PathVariable String key, @PathVariable String step, StepInput typed, HttpSession session) {
        var place = places.of(key, step);
        session.setAttribute(
                place.visited(),
                new LinkedHashMap<>(typed.without(Set.of("_csrf")).values()));
        return Redirect.to(place.library());
    }

    @GetMapping("/back")
    Redirect comeBack(@PathVariable String key, @PathVariable String step, StepInput typed, HttpSession session) {
        var place = places.of(key, step);
        var kept = kept(session, place);
        session.removeAttribute(place.visited());
        return FormIds.parsed(typed.text("entry"))
                .map(added -> choosing(place, kept, added))
                .orElseGet(() -> place.showing(kept));
    }

    private Redirect choosing(StepPlace place, StepInput kept, UUID id) {
        var kind = shelves.of(place.shelf());
        var entry = entries.get(kind, id);
        var said = suits(entry, place) ? SAID : SAID_OF_ANOTHER;
        var shown = suits(entry, place) ? place.choosing(kept, id) : kept;
        return place.showing(shown)
                .saying(said.formatted(entry.text(kind.listing().title())));
    }

    /** Whether the step offers it: it is in use, and the plan's brand, or every brand, has it. */
    private static boolean suits(Entry entry, StepPlace place) {
        return switch (place.step()) {
            case PRODUCT -> Product.of(entry).brandId().equals(place.brand());
            case TEMPLATES -> AdTemplate.of(entry).serves(place.brand());
            default -> true;
        };
    }

    @SuppressWarnings("unchecked")
    private static StepInput kept(HttpSession session, StepPlace place) {
        var kept = session.getAttribute(place.visited());
        return kept == null ? StepInput.NOTHING : new StepInput((Map<String, List<String>>) kept, Map.of());
    }
}
