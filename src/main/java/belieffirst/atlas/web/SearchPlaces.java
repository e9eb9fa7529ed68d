package belieffirst.atlas.web;

import belieffirst.atlas.SearchWords;
import belieffirst.web.Viewer;
import java.util.List;
import java.util.stream.Stream;

/** The pages and actions that a search finds by name, for those who may use them. */
final class SearchPlaces {

    private static final List<Place> ALL = List.of(
            act("New plan", "test create begin draft", "/plans/new"),
            act("Import results", "add upload csv xlsx file export", "/results/imports"),
            page("Home", "what waits start", "/"),
            page("Plans", "tests list", "/plans"),
            page("Beliefs", "angles ledger", "/beliefs"),
            page("Map", "brand product persona job picture", "/map"),
            page("Phases", "board discovery confirmation", "/phases"),
            page("Results", "verdicts cpa purchases", "/results"),
            page("Results: unmatched ads", "match ads", "/results/unmatched"),
            page("Library", "brands products personas", "/library"),
            page("Suggestions", "ideas ai", "/suggestions"),
            act("New brand", "create add", "/library/brands/new"),
            act("New product", "create add", "/library/products/new"),
            act("New persona", "create add buyer", "/library/personas/new"),
            act("New angle", "create add belief", "/library/angles/new"),
            page("Brands", "library", "/library/brands"),
            page("Products", "library", "/library/products"),
            page("Offers", "library discount", "/library/offers"),
            page("Personas", "library buyers", "/library/personas"),
            page("Jobs to be done", "library jtbd", "/library/jobs"),
            page("Angles", "library beliefs", "/library/angles"),
            page("Hooks", "library", "/library/hooks"),
            page("Templates", "library ads formats", "/library/templates"),
            page("Settings: profile", "name password e-mail email keys shortcuts", "/settings/profile"),
            page("Settings: passkeys", "sign in", "/settings/profile/passkeys"),
            page("Settings: second sign-in step", "2fa totp code authenticator", "/settings/profile/second-step"),
            page("Settings: organization", "name company", "/settings/organization"),
            page("Settings: members", "people invite roles team", "/settings/members"),
            page("Settings: AI suggestions", "ai suggestions claude key model", "/settings/ai"),
            page("Settings: verdicts", "thresholds apply", "/settings/thresholds"),
            page("Settings: goals and launch", "currency cpa attribution names", "/settings/launch"),
            page("Settings: Meta", "facebook ad account token", "/settings/meta"),
            manage("Settings: webhooks", "events endpoints", "/settings/webhooks"),
            page("Settings: API tokens", "keys programs access", "/settings/tokens"),
            page("Activity log", "audit history changes", "/audit"),
            page("Organizations", "switch workspace", "/organizations"),
            page("Help", "keys shortcuts keyboard", "/help"),
            page("Help: the API", "reference operations", "/help/api"));

    private SearchPlaces() {}

    /** Those that have all words and that this viewer may use; for no words, the first ones. */
    static Stream<SearchLine> fitting(SearchWords words, Viewer viewer) {
        return ALL.stream()
                .filter(place -> place.isFor(viewer))
                .map(place -> place.line(words))
                .filter(line -> SearchWords.fits(line.rank()));
    }

    private static Place page(String name, String others, String path) {
        return new Place("Page", name, others, path, false);
    }

    private static Place act(String name, String others, String path) {
        return new Place("Action", name, others, path, false);
    }

    private static Place manage(String name, String others, String path) {
        return new Place("Page", name, others, path, true);
    }

    /** A page or an action; whoever reads only gets no actions. */
    private record Place(String kind, String name, String others, String path, boolean managed) {

        boolean isFor(Viewer viewer) {
            return managed ? viewer.manages() : kind.equals("Page") || (viewer.role() != null && !viewer.readsOnly());
        }

        SearchLine line(SearchWords words) {
            return new SearchLine(kind, path, "", name, "", words.rank(name, others));
        }
    }
}
