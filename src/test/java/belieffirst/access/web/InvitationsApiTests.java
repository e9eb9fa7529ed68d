package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.Invitations;
import belieffirst.access.MemberLists;
import belieffirst.access.token.Scope;
import belieffirst.testing.Api;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Invitations, as programs of owners and admins make, list and withdraw them; and entries of the audit log one by one. */
@EachHome({Invitations.class, MemberLists.class})
@ProductTest
class InvitationsApiTests {

    private final People people;
    private final Server server;
    private final Team team;
    private final Api api;

    InvitationsApiTests(People people, Server server) {
        this.people = people;
        this.server = server;
        this.team = people.newOrganization();
        this.api = server.api(people.token(team.admin()));
    }

    @Test
    void invitesByALinkThatIsAnsweredOnce() {
        var made = invite("New@Example.com", "member");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        var link = URI.create(Api.json(made).path("link").asString());
        var place = made.headers().firstValue("Location").orElseThrow();
        var read = api.get(place);

        assertThat(server.api("").get(link.getPath()).body()).contains("New@Example.com");
        assertThat(Api.json(read).path("email").asString()).isEqualTo("New@Example.com");
        assertThat(Api.json(read).path("role").asString()).isEqualTo("member");
        assertThat(Api.json(read).path("state").asString()).isEqualTo("open");
        assertThat(read.headers().firstValue("ETag")).hasValue("\"open\"");
        assertThat(read.body() + api.get("/api/invitations").body()).doesNotContain("link", "/join/");
    }

    @Test
    void replacesAnEarlierInvitationOfTheSamePerson() {
        var first = place(invite("new@example.com", "member"));
        var second = place(invite("NEW@example.com", "viewer"));

        assertThat(api.get(first).statusCode()).isEqualTo(404);
        assertThat(api.get(second).statusCode()).isEqualTo(200);
    }

    @Test
    void listsTheNewestFirstByCursor() {
        var places = List.of(place(invite("a@example.com", "viewer")), place(invite("b@example.com", "viewer")));
        var first = Api.json(api.get("/api/invitations?limit=1"));
        var second = Api.json(api.get(
                "/api/invitations?limit=1&cursor=" + first.path("next_cursor").asString()));

        assertThat("/api/invitations/" + first.at("/data/0/id").asString()).isEqualTo(places.getLast());
        assertThat("/api/invitations/" + second.at("/data/0/id").asString()).isEqualTo(places.getFirst());
        assertThat(second.path("has_more").asBoolean()).isFalse();
    }

    @Test
    void withdrawsOneThatWasRead() {
        var made = invite("new@example.com", "member");
        var place = place(made);
        var link = URI.create(Api.json(made).path("link").asString()).getPath();

        assertThat(api.send("DELETE", place, "").statusCode()).isEqualTo(428);
        assertThat(api.send("DELETE", place, "", "If-Match", "\"expired\"").statusCode())
                .isEqualTo(412);
        assertThat(api.send("DELETE", place, "", "If-Match", "\"open\"").statusCode())
                .isEqualTo(204);
        assertThat(api.get(place).statusCode()).isEqualTo(404);
        assertThat(server.api("").get(link).body()).doesNotContain("new@example.com");
    }

    @Test
    void invitesNobodyBeyondWhatTheInviterMay() {
        assertThat(code(invite("new@example.com", "owner"))).isEqualTo("403 forbidden");
        var owner = server.api(people.token(team.owner()));
        assertThat(owner.post("/api/invitations", body("new@example.com", "owner"))
                        .statusCode())
                .isEqualTo(201);
        for (var somebody : List.of(team.member(), team.viewer())) {
            var closed = server.api(people.token(somebody));
            assertThat(code(closed.get("/api/invitations"))).isEqualTo("403 forbidden");
            assertThat(code(closed.post("/api/invitations", body("other@example.com", "viewer"))))
                    .isEqualTo("403 forbidden");
        }
        var narrow = server.api(people.token(team.owner(), Scope.WORKING));
        assertThat(code(narrow.post("/api/invitations", body("other@example.com", "viewer"))))
                .isEqualTo("403 scope_missing");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var known = invite(team.viewer().email().toUpperCase(Locale.ROOT), "member");
        assertThat(Api.json(known).at("/fields/~1email").asString()).isEqualTo("They are a member already.");
        var wrong = Api.json(invite("nobody", "chief"));
        assertThat(wrong.at("/fields/~1email").asString()).isEqualTo("This is no e-mail.");
        assertThat(wrong.at("/fields/~1role").asString()).startsWith("A role is owner");
        assertThat(api.post("/api/invitations", "{}").statusCode()).isEqualTo(422);
        assertThat(api.get("/api/invitations").body()).doesNotContain("nobody");
    }

    @Test
    void answersAnEntryOfTheAuditLog() {
        invite("new@example.com", "member");
        var entry =
                Api.json(api.get("/api/audit-log?subject=invitation&limit=1")).at("/data/0");
        var place = "/api/audit-log/" + entry.path("id").asString();

        assertThat(Api.json(api.get(place))).isEqualTo(entry);
        assertThat(api.get("/api/audit-log/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(code(server.api(people.token(team.viewer())).get(place))).isEqualTo("403 forbidden");
        var elsewhere = server.api(people.token(people.newOrganization().owner()));
        assertThat(elsewhere.get(place).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> invite(String email, String role) {
        return api.post("/api/invitations", body(email, role));
    }

    private static String body(String email, String role) {
        return "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(email, role);
    }

    private static String place(HttpResponse<String> made) {
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.json(answer).path("code").asString();
    }
}
