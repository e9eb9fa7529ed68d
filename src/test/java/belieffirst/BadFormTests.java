package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Route;
import belieffirst.testing.Superuser;
import belieffirst.testing.Visitor;
import belieffirst.web.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Bad input for every form of the pages: each answer is a calm page, and nothing is written. */
@ProductTest
class BadFormTests {

    private static final String INSIDES =
            "(?s).*(belieffirst\\.|java\\.lang|springframework|Exception|\\bat [a-z]+\\.[a-z]).*";

    /** These change nothing: a look, a visit to the library, an export, the question what to ask a passkey. */
    private static final String HARMLESS =
            "/plans/\\{key}/(.*/search|.*/visit|angles/(save|preview))|/sign-in/passkey/options|/settings/organization/export";

    /** They read nothing of a form but a version, so nothing else in it is wrong for them. */
    private static final String BUTTONS =
            ".*/(archive|restore|duplicate|revoke|withdraw|undo|up|down|remove|put-back|commit|discard|sync|aside|sample|end-others)|/plans/\\{key}/angles"
                    + "|/settings/profile/(keys|notifications)";

    static final List<String> IDS = List.of(
            "brand_id",
            "product_id",
            "offer_id",
            "persona_id",
            "jtbd_framed_id",
            "ad",
            "template_id",
            "angle_id",
            "shown",
            "ready",
            "planId",
            "plan");

    static final List<String> TEXTS = List.of(
            "name",
            "belief_statement",
            "explanation",
            "pasted",
            "reason",
            "status",
            "situation",
            "motivation",
            "outcome",
            "description",
            "snapshot",
            "urgency_drivers",
            "awareness_level",
            "ads_per_angle",
            "template_strategy",
            "waiver_angle_count",
            "text",
            "instructions",
            "email",
            "password",
            "current",
            "days",
            "scopes",
            "count",
            "steer",
            "model",
            "effort",
            "key",
            "role",
            "url",
            "events",
            "access_token");

    private final List<Route> routes;
    private final JdbcClient superuser;
    private final Visitor visitor;
    private final Map<String, String> own;
    private final String before;

    private final Map<String, MvcTestResult> answers = new LinkedHashMap<>();

    BadFormTests(
            MockMvcTester client,
            Bench bench,
            People people,
            DataFolder folder,
            RequestMappingHandlerMapping requestMappingHandlerMapping)
            throws IOException {
        this.routes = Route.below("/", requestMappingHandlerMapping).stream()
                .filter(route -> route.method().equals("POST")
                        && !Problems.answer(route.pattern())
                        && !route.pattern().matches(BUTTONS)
                        && !route.pattern().matches(HARMLESS))
                .toList();
        this.superuser = Superuser.of(folder.resolve(""));
        Member owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
        var ground = bench.lay(owner, 2);
        this.own = own(ground, bench.draft(owner, ground).plan().key());
        this.before = Superuser.rowsOf(owner.organization(), superuser);
    }

    @Test
    void refusesTextsThatCannotBeKept() {
        for (var route : routes) {
            send(route, "NUL", form("a\0b"));
            send(route, "half a character", form("a\uD800b"));
        }
        checkAll();
    }

    @Test
    void refusesTextsWithoutEnd() {
        for (var route : routes) {
            send(route, "1 MB", form("x".repeat(1_000_000)));
        }
        checkAll();
    }

    @Test
    void refusesIdsOfNothing() {
        for (var route : routes.stream().filter(BadFormTests::takesIds).toList()) {
            for (var id : List.of("nonsense", UUID.randomUUID().toString(), "", "%00", "found:", "new")) {
                var form = new LinkedHashMap<String, String>();
                form.put("consent", "yes");
                IDS.forEach(name -> form.put(name, id));
                send(route, "id " + id, form);
            }
        }
        checkAll();
    }

    @Test
    void refusesFormsWithoutTheirFieldsAndPathsToNothing() {
        for (var route : routes) {
            answers.put(route + " empty", visitor.post(route.filled(own)));
            if (route.pattern().contains("{")) {
                answers.put(route + " nowhere", visitor.post(route.filled("nonsense"), "row_version", "1"));
            }
        }
        checkAll();
    }

    private static boolean takesIds(Route route) {
        return !route.pattern().endsWith("/review");
    }

    private static Map<String, String> form(String text) {
        var form = new LinkedHashMap<String, String>();
        TEXTS.forEach(name -> form.put(name, text));
        for (var name : List.of("offer_id", "persona_id", "jtbd_framed_id")) {
            form.put(name, "new");
        }
        return form;
    }

    static Map<String, String> own(Groundwork ground, String plan) {
        return Map.ofEntries(
                Map.entry("plans/key", plan),
                Map.entry("angles/angle", ground.angles().getFirst().toString()),
                Map.entry("beliefs/id", ground.angles().getFirst().toString()),
                Map.entry("library/kind", "products"),
                Map.entry("products/product", ground.product().toString()),
                Map.entry("/id", ground.product().toString()),
                Map.entry("imports/id", UUID.randomUUID().toString()),
                Map.entry("unmatched/id", UUID.randomUUID().toString()),
                Map.entry("tokens/id", UUID.randomUUID().toString()),
                Map.entry("webhooks/id", UUID.randomUUID().toString()),
                Map.entry("deliveries/delivery", UUID.randomUUID().toString()),
                Map.entry("audit/difference", UUID.randomUUID().toString()),
                Map.entry("passkeys/id", UUID.randomUUID().toString()),
                Map.entry("sessions/id", UUID.randomUUID().toString()),
                Map.entry("links/link", UUID.randomUUID().toString()),
                Map.entry("link/secret", "nonsense"),
                Map.entry("join/secret", "nonsense"),
                Map.entry("email/secret", "nonsense"),
                Map.entry("members/account", UUID.randomUUID().toString()),
                Map.entry("invitations/id", UUID.randomUUID().toString()),
                Map.entry("organizations/id", UUID.randomUUID().toString()),
                Map.entry("ideas/idea", UUID.randomUUID().toString()));
    }

    private void send(Route route, String what, Map<String, String> form) {
        var fields = new ArrayList<Object>(List.of("version", "2", "row_version", "1"));
        form.forEach((name, text) -> fields.addAll(List.of(name, text)));
        answers.put(route + " " + what, visitor.post(route.filled(own), fields.toArray()));
    }

    private void checkAll() {
        var histogram = new TreeMap<Integer, Integer>();
        answers.values().forEach(answer -> histogram.merge(answer.getResponse().getStatus(), 1, Integer::sum));
        var unclear = answers.entrySet().stream()
                .filter(answer -> !isClear(answer.getValue()))
                .map(answer -> "%s → %d %s"
                        .formatted(
                                answer.getKey(),
                                answer.getValue().getResponse().getStatus(),
                                answer.getValue().getResponse().getRedirectedUrl()))
                .toList();

        assertThat(routes).hasSizeGreaterThan(20);
        assertThat(unclear).as("answers by status: %s", histogram).isEmpty();
        assertThat(Superuser.rowsOf(visitor.member().organization(), superuser)).isEqualTo(before);
    }

    private static boolean isClear(MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        return status >= 400 && status < 500 && !Visitor.text(answer).matches(INSIDES);
    }
}
