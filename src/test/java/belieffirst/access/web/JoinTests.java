package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.Invitations;
import belieffirst.access.Joining;
import belieffirst.access.Members;
import belieffirst.access.account.Accounts;
import belieffirst.database.folder.DataFolder;
import belieffirst.database.principal.Role;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EachHome
@ProductTest
class JoinTests {

    private static final String PASSWORD = "three dogs on one stair";
    private static final String OVER = "This invitation was used or withdrawn, or has expired.";
    private static final Pattern LINK = Pattern.compile("http://localhost(?::\\d+)?/join/([0-9A-Za-z]{40})");

    private final MockMvcTester client;
    private final People people;
    private final Invitations invitations;
    private final Joining joining;
    private final Members members;
    private final Accounts accounts;
    private final JdbcClient superuser;
    private final Team team;
    private final Visitor owner;
    private final String email = UUID.randomUUID() + "@example.com";

    JoinTests(
            MockMvcTester client,
            People people,
            Invitations invitations,
            Joining joining,
            Members members,
            Accounts accounts,
            DataFolder folder)
            throws IOException {
        this.client = client;
        this.people = people;
        this.invitations = invitations;
        this.joining = joining;
        this.members = members;
        this.accounts = accounts;
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
        this.owner = new Visitor(client, team.owner());
    }

    @Test
    void showsALinkOnceAndKeepsItsFingerprint() {
        var made = owner.post("/settings/members/invitations", "email", email, "role", "member");
        var link = LINK.matcher(Visitor.text(made));

        assertThat(made).hasStatusOk();
        assertThat(link.find()).isTrue();
        assertThat(owner.get("/settings/members")).bodyText().contains(email).doesNotContain(link.group(1));
        assertThat(superuser
                        .sql("select count(*) from invitations i where to_jsonb(i)::text like '%' || ? || '%'")
                        .param(link.group(1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void seatsSomebodyWhoIsNewOnceWithThePasswordThatSheChose() {
        var secret = invite(email, Role.ADMIN);

        assertThat(client.get().uri("/join/" + secret))
                .hasStatusOk()
                .bodyText()
                .contains("invites", email, "admin", "Choose a password");
        assertThat(introduced(secret, "Maria")).hasRedirectedUrl("/plans");
        assertThat(introduced(secret, "Maria again"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(OVER);
        assertThat(accounts.withPassword(email, PASSWORD)).isPresent();
        assertThat(people.as(team.owner(), members::all))
                .filteredOn(member -> email.equals(member.email()))
                .singleElement()
                .satisfies(member -> assertThat(member.role()).isEqualTo(Role.ADMIN));
    }

    @Test
    void keepsWhatWasTypedAndUsesNothingUpWhenThePasswordIsShort() {
        var secret = invite(email, Role.MEMBER);

        assertThat(client.post()
                        .uri("/join/%s/new".formatted(secret))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("name", "Maria")
                        .param("password", "short"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"Maria\"", "A password takes 12 to 200 characters")
                .doesNotContain("value=\"short\"");
        assertThat(introduced(secret, "Maria")).hasRedirectedUrl("/plans");
    }

    @Test
    void asksWhoeverHasAnAccountToSignInFirst() {
        var guest = people.newOrganization().owner();
        accounts.setPassword(guest.account(), PASSWORD);
        var secret = invite(guest.email(), Role.VIEWER);

        assertThat(client.get().uri("/join/" + secret)).bodyText().contains("Sign in as", "/signed-in");
        assertThat(introduced(secret, "Somebody else")).hasStatus(HttpStatus.CONFLICT);
        assertThat(new Visitor(client, guest).post("/join/" + secret)).hasRedirectedUrl("/plans");
        assertThat(people.as(in(guest), members::all)).hasSize(5);
    }

    @Test
    void isForOneEMailAlone() {
        var secret = invite(email, Role.OWNER);
        var thief = new Visitor(client, people.newOrganization().owner());

        assertThat(thief.get("/join/" + secret)).bodyText().contains("You are signed in as");
        assertThat(thief.post("/join/" + secret))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("This invitation is for " + email);
        assertThat(joining.accept(
                        secret, accounts.find(thief.member().account()).orElseThrow()))
                .isEmpty();
        assertThat(people.as(team.owner(), members::all)).hasSize(4);
    }

    @Test
    void endsWhenItIsOldOrWithdrawnOrReplacedOrItsMakerLostHerPart() {
        var replaced = invite(email, Role.MEMBER);
        var fresh = people.as(team.owner(), () -> invitations.invite(email, Role.MEMBER));
        owner.post("/settings/members/invitations/%s/withdraw"
                .formatted(fresh.made().id()));
        var withdrawn = fresh.secret();
        var old = invite(email, Role.MEMBER);
        superuser
                .sql("update invitations set expires_at = now() where email = ? and revoked_at is null")
                .param(email)
                .update();
        var ofSomebodyDemoted = people.as(
                team.admin(), () -> invitations.invite("x" + email, Role.MEMBER).secret());
        owner.post("/settings/members/%s/role".formatted(team.admin().account()), "role", "member");

        for (var secret : List.of(replaced, withdrawn, old, ofSomebodyDemoted, "nonsense", "x".repeat(3_000))) {
            assertThat(client.get().uri("/join/" + secret))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains(OVER);
            assertThat(introduced(secret, "Maria")).hasStatus(HttpStatus.CONFLICT);
        }
        assertThat(accounts.withPassword(email, PASSWORD)).isEmpty();
    }

    @Test
    void isTakenUpOnceHoweverManyTry() throws Exception {
        var guest = people.newOrganization().owner();
        var account = accounts.find(guest.account()).orElseThrow();
        var secret = invite(guest.email(), Role.MEMBER);
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> {
                        gate.await();
                        return joining.accept(secret, account).isPresent();
                    }))
                    .toList();
            gate.countDown();
            var taken = 0;
            for (var one : tries) {
                taken += one.get() ? 1 : 0;
            }

            assertThat(taken).isOne();
        }
    }

    @Test
    void neverLowersThePartOfSomebodyWhoIsInAlready() {
        var guest = people.newOrganization().owner();
        var secret = invite(guest.email(), Role.VIEWER);
        people.seat(guest.account(), team.organization(), "admin");

        assertThat(new Visitor(client, guest).post("/join/" + secret)).hasRedirectedUrl("/plans");
        assertThat(people.as(team.owner(), members::all))
                .filteredOn(member -> member.account().equals(guest.account()))
                .singleElement()
                .satisfies(member -> assertThat(member.role()).isEqualTo(Role.ADMIN));
    }

    private String invite(String whom, Role role) {
        return people.as(team.owner(), () -> invitations.invite(whom, role).secret());
    }

    private Member in(Member guest) {
        return new Member(guest.account(), guest.email(), team.organization(), "viewer");
    }

    private MvcTestResult introduced(String secret, String name) {
        return client.post()
                .uri("/join/%s/new".formatted(secret))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("name", name)
                .param("password", PASSWORD)
                .exchange();
    }
}
