package belieffirst.access.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.account.Displays;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Theme and time zone of a person, on every page and in every organization. */
@EachHome(Displays.class)
@ProductTest
class DisplayTests {

    private static final String FORM = "/settings/profile/display";

    private final People people;
    private final Team team;
    private final Visitor owner;
    private final MockMvcTester client;
    private final Bench bench;
    private final BeanFactory beans;

    DisplayTests(MockMvcTester client, People people, Bench bench, BeanFactory beans) {
        this.client = client;
        this.bench = bench;
        this.beans = beans;
        this.people = people;
        this.team = people.newOrganization();
        this.owner = new Visitor(client, team.owner());
    }

    @Test
    void isOnEveryPageOfWhoeverChoseItAndOfNobodyElse() {
        var other = new Visitor(client, people.join(team.organization(), "member"));

        assertThat(owner.post(FORM, "theme", "dark", "zone", "Asia/Tokyo")).hasRedirectedUrl("/settings/profile");

        for (var path : new String[] {"/", "/plans", "/settings/profile", "/organizations", "/plans/WP-999"}) {
            assertThat(Visitor.text(owner.get(path)))
                    .as(path)
                    .contains("<html lang=\"en\" data-theme=\"dark\" data-zone=\"Asia/Tokyo\">");
            assertThat(Visitor.text(other.get(path))).as(path).contains("<html lang=\"en\">");
        }
    }

    @Test
    void tellsTimesInTheChosenZone() {
        owner.post("/settings/profile/name", "name", "Ada");
        owner.post("/settings/organization", "name", "Another name");
        assertThat(told(owner)).isEqualTo(said(written(owner), "UTC"));

        owner.post(FORM, "theme", "system", "zone", "Asia/Kathmandu");

        assertThat(told(owner)).isEqualTo(said(written(owner), "Asia/Kathmandu"));
    }

    @Test
    void tellsAmountsAndDaysInTheChosenFormats() {
        var trials = new Trials(beans);
        var plan = trials.compiled(team.owner(), bench.lay(team.owner(), 2));
        trials.take(team.owner(), plan, 12);
        var results = "/plans/%s/results".formatted(plan.key());
        var usual = Visitor.text(owner.get(results));

        owner.post(FORM, "theme", "system", "zone", "", "formats", "de-DE");
        var german = Visitor.text(owner.get(results));

        assertThat(usual)
                .containsPattern("Data through \\d{1,2} [A-Z][a-z]{2} \\d{4}")
                .containsPattern("USD [\\d,]+\\.\\d{2}<");
        assertThat(german)
                .contains("data-dates=\"dd.MM.yyyy\"")
                .containsPattern("Data through \\d{2}\\.\\d{2}\\.\\d{4}")
                .containsPattern("USD [\\d.]+,\\d{2}<");
        assertThat(Visitor.text(new Visitor(client, team.viewer()).get(results)))
                .containsPattern("USD [\\d,]+\\.\\d{2}<");
    }

    @Test
    void leavesFormatsAsTheyAreWhereNoneAreSent() {
        owner.post(FORM, "theme", "system", "zone", "", "formats", "de-DE");

        assertThat(owner.post(FORM, "theme", "dark", "zone", "")).hasRedirectedUrl("/settings/profile");

        assertThat(Visitor.text(owner.get("/settings/profile")))
                .contains("data-theme=\"dark\"", "data-dates=\"dd.MM.yyyy\"");
    }

    @Test
    void refusesFormatsThatAreNotOffered() {
        assertThat(owner.post(FORM, "theme", "system", "zone", "", "formats", "xx-XX"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose how numbers and dates are written from the list.");
    }

    @Test
    void goesBackToWhatTheBrowserSays() {
        owner.post(FORM, "theme", "light", "zone", "Europe/Zurich");
        owner.post(FORM, "theme", "system", "zone", "");

        assertThat(Visitor.text(owner.get("/plans"))).contains("<html lang=\"en\">");
    }

    @Test
    void isKeptForSomebodyWithoutAnOrganization() {
        var leaver = new Visitor(client, people.join(team.organization(), "viewer"));
        leaver.post("/settings/members/leave");

        leaver.post(FORM, "theme", "dark", "zone", "");

        assertThat(Visitor.text(leaver.get("/organizations"))).contains("data-theme=\"dark\"");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "sepia, UTC, 'Choose system, light or dark as the theme.'",
                "'', UTC, 'Choose system, light or dark as the theme.'",
                "dark, Mars/Olympus, Choose a time zone from the list.",
                "dark, +01:00, Choose a time zone from the list.",
                "dark, ../etc/passwd, Choose a time zone from the list.",
                "dark, '\"><script>', Choose a time zone from the list."
            })
    void refusesWhatIsNotOffered(String theme, String zone, String sentence) {
        assertThat(owner.post(FORM, "theme", theme, "zone", zone))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence)
                .contains("<html lang=\"en\">");
    }

    private static String written(Visitor visitor) {
        return time(visitor, 1);
    }

    private static String told(Visitor visitor) {
        return time(visitor, 2);
    }

    private static String time(Visitor visitor, int group) {
        var time = Pattern.compile("<time datetime=\"([^\"]+)\">([^<]+)</time>")
                .matcher(Visitor.text(visitor.get("/audit")));
        assertThat(time.find()).isTrue();
        return time.group(group);
    }

    private static String said(String written, String zone) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm z", Locale.ENGLISH)
                .format(Instant.parse(written).atZone(ZoneId.of(zone)));
    }
}
