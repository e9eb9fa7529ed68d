package belieffirst.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.library.Entry;
import belieffirst.library.EntryNames;
import belieffirst.library.LibraryTestHome;
import belieffirst.testing.EachHome;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EachHome(EntryNames.class)
class LibraryPagesTests extends LibraryTestHome {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Accounts accounts;

    private Somebody anna = new Somebody(new UUID(0, 0), new UUID(0, 0));

    @BeforeEach
    void found() {
        anna = founder();
    }

    @Test
    void teachesWhatGoesOnAnEmptyShelf() {
        assertThat(open("/library")).hasStatusOk().bodyText().contains("Jobs to be done", "Ad templates");
        assertThat(open("/library/brands")).hasStatusOk().bodyText().contains("No brands yet", "Add the first brand");
        assertThat(open("/library/angles/new")).bodyText().contains("There is none yet.", "href=\"/library/jobs/new\"");
        assertThat(open("/library/nonsense")).hasStatus(404);
    }

    @Test
    void addsABrandAndShowsIt() {
        var added = send("/library/brands", Map.of("name", "Wonder Paws", "brand_code", "wp"));
        var place = String.valueOf(added.getResponse().getHeader("Location"));

        assertThat(added).hasStatus(303);
        assertThat(open(place)).hasStatusOk().bodyText().contains("<dd class=\"prewrap\">WP</dd>", place + "/edit");
        assertThat(open(place + "/edit")).bodyText().contains("value=\"Wonder Paws\"", "value=\"WP\"");
        assertThat(open("/library/brands?q=paws")).bodyText().contains("Wonder Paws");
        assertThat(open("/library/brands?q=cats")).bodyText().contains("No matches");
    }

    @Test
    void keepsWhatWasTypedWhenAFieldIsWrong() {
        var rejected =
                send("/library/brands", Map.of("name", "", "brand_code", "TOOLONG", "website", "wonderpaws.example"));

        assertThat(rejected)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Error: New brand",
                        "Name is missing.",
                        "href=\"#brand_code\"",
                        "value=\"TOOLONG\"",
                        "value=\"wonderpaws.example\"");
    }

    @Test
    void changesOnlyWhatWasTouched() {
        var persona = as(anna, () -> {
            var brand = add("brands", Map.of("name", "Ours"));
            return add(
                    "personas",
                    Map.of(
                            "name", "Linda",
                            "brand_id", brand.id(),
                            "demographics", Map.of("gender", "Women", "pets", List.of("A cat", "A dog")),
                            "desires",
                                    Map.of(
                                            "care_protection",
                                            List.of(Map.of("text", "Act early", "source", "forums", "year", "2024"))),
                            "outcomes_jtbd", List.of("Feel calm"),
                            "source_data", Map.of("depth", Map.of("kept", true))));
        });

        var saved = send(
                address("personas", persona),
                Map.of(
                        "row_version", persona.version(),
                        "name", "Linda of the stairs",
                        "demographics.gender", "Mostly women",
                        "demographics", "pets: A cat; A dog",
                        "desires.care_protection", "Act early | forums\r\nSleep | a friend",
                        "outcomes_jtbd", "Feel calm"));

        assertThat(saved).hasStatus(303);
        var row = as(anna, () -> entries.get(kinds.of("personas"), persona.id()));
        assertThat(row.text("name")).isEqualTo("Linda of the stairs");
        assertThat(row.json("demographics"))
                .isEqualTo(json.tree(Map.of("gender", "Mostly women", "pets", List.of("A cat", "A dog"))));
        assertThat(row.json("desires").path("care_protection"))
                .isEqualTo(json.tree(List.of(
                        Map.of("text", "Act early", "source", "forums", "year", "2024"),
                        Map.of("text", "Sleep", "source", "a friend"))));
        assertThat(row.json("outcomes_jtbd")).isEqualTo(json.tree(List.of("Feel calm")));
        assertThat(row.json("source_data")).isEqualTo(persona.json("source_data"));
    }

    @Test
    void showsBothVersionsToWhoWasOvertaken() {
        var brand = as(anna, () -> add("brands", Map.of("name", "Ours", "website", "old.example")));
        as(anna, () -> entries.change(kinds.of("brands"), brand.id(), null, object(Map.of("name", "Theirs now"))));
        var seen = "name=%x website=%x".formatted("Ours".hashCode(), "old.example".hashCode());

        var stale = send(
                address("brands", brand),
                Map.of("row_version", brand.version(), "seen", seen, "name", "Ours", "website", "new.example"));

        assertThat(stale)
                .hasStatus(422)
                .bodyText()
                .contains("Somebody else saved this first", "old.example", "new.example");
        assertThat(stale).bodyText().doesNotContain("name=\"name\"");
    }

    @Test
    void archivesAndBringsBack() {
        var brand = as(anna, () -> add("brands", Map.of("name", "Ours")));

        assertThat(send(address("brands", brand) + "/archive", Map.of())).hasStatus(303);
        assertThat(open("/library/brands")).bodyText().doesNotContain(">Ours<");
        assertThat(open("/library/brands?archived=too")).bodyText().contains(">Ours<", "Archived");
        assertThat(open(address("brands", brand))).bodyText().contains("Bring back");
        assertThat(send(address("brands", brand) + "/restore", Map.of())).hasStatus(303);
        assertThat(open("/library/brands")).bodyText().contains(">Ours<");
    }

    @Test
    void offersWhatAPersonaWantsAsJobs() {
        var persona = as(anna, () -> {
            var brand = add("brands", Map.of("name", "Ours"));
            return add(
                    "personas",
                    Map.of(
                            "name",
                            "Linda",
                            "brand_id",
                            brand.id(),
                            "outcomes_jtbd",
                            Map.of("social", List.of("Be asked & heard"))));
        });

        assertThat(open(address("personas", persona)))
                .bodyText()
                .contains("Make it a job", "name=Be%20asked%20%26%20heard");
        assertThat(open("/library/jobs/new?persona_id=%s&name=Be%%20asked&source=extracted_from_persona"
                        .formatted(persona.id())))
                .bodyText()
                .contains("value=\"Be asked\"", "value=\"%s\" selected".formatted(persona.id()));
    }

    @Test
    void tellsAnEntryInWordsAndFoldsAllButItsFirstParts() {
        var brand = as(anna, () -> add("brands", Map.of("name", "Ours")));
        var persona = as(
                anna,
                () -> add(
                        "personas",
                        Map.of(
                                "name", "Linda",
                                "brand_id", brand.id(),
                                "snapshot", "Watches the stairs.",
                                "demographics", Map.of("gender", "Women"),
                                "behavior_habits", Map.of("daily_routine", "Two walks"),
                                "transformation_map", Map.of("before", List.of("Worried"), "after", List.of("Calm")),
                                "past_failures", List.of("A ramp", "A harness"),
                                "core_values", List.of("Care"))));

        assertThat(open(address("personas", persona)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<dd class=\"prewrap\">Watches the stairs.</dd>",
                        "<dt>Demographics: Gender</dt>",
                        "Daily routine: Two walks",
                        "Daily routine: Two walks",
                        "<a href=\"/library/brands/%s\">Ours</a>".formatted(brand.id()),
                        "<summary>2 Psychographic <span class=\"soft small reading__first\">Worried</span>",
                        "<li>A ramp</li><li>A harness</li>",
                        "Not filled in: 4 Social, 6 Domain sentiment, 7 Purchase, 8 Objections.")
                .doesNotContain("<textarea", "name=\"snapshot\"");
    }

    @Test
    void leadsFromTheFormOfWhatCannotBeChangedToItsPage() {
        var brand = as(anna, () -> add("brands", Map.of("name", "Ours")));
        send(address("brands", brand) + "/archive", Map.of());

        assertThat(open(address("brands", brand) + "/edit")).hasRedirectedUrl(address("brands", brand));
        assertThat(open(address("brands", brand))).bodyText().doesNotContain("/edit");
    }

    @Test
    void offersAViewerNoFormAndTakesNone() {
        var brand = as(anna, () -> add("brands", Map.of("name", "Ours")));
        anna = colleague(anna, "viewer");

        assertThat(open(address("brands", brand)))
                .hasStatusOk()
                .bodyText()
                .contains("Ours")
                .doesNotContain("/edit", ">Save<", "/archive");
        assertThat(open(address("brands", brand) + "/edit")).hasRedirectedUrl(address("brands", brand));
        assertThat(open("/library/brands/new")).hasRedirectedUrl("/library/brands");
        assertThat(send("/library/brands", Map.of("name", "Mine"))).hasStatus(403);
    }

    private static String address(String kind, Entry entry) {
        return "/library/%s/%s".formatted(kind, entry.id());
    }

    private MvcTestResult open(String address) {
        return browser.get().uri(URI.create(address)).with(signedIn()).exchange();
    }

    private MvcTestResult send(String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(signedIn()).with(csrf());
        new HashMap<>(form).forEach(request::param);
        return request.exchange();
    }

    private RequestPostProcessor signedIn() {
        Account account = accounts.find(anna.account()).orElseThrow();
        return authentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
    }
}
