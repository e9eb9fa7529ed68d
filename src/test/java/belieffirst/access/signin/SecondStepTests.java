package belieffirst.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.Invitations;
import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.audit.AuditEntry;
import belieffirst.access.audit.AuditFilter;
import belieffirst.access.audit.AuditLog;
import belieffirst.database.folder.DataFolder;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Cursor;
import belieffirst.testing.EachHome;
import belieffirst.testing.Guest;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The second step at sign-in: nothing is reached without it, and no other way goes past it. */
@EachHome
@ProductTest
class SecondStepTests {

    private static final String PASSWORD = "stairs hurt old dogs";
    private static final String PAGE = "/settings/profile/second-step";

    private final MockMvcTester browser;
    private final People people;
    private final SecondSteps steps;
    private final SignInLinks links;
    private final Invitations invitations;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final JdbcClient superuser;
    private final Clock clock;
    private final Member owner;
    private final Account account;
    private final List<String> codes;
    private final byte[] secret;

    /** The code that turned it on. */
    private final String first;

    SecondStepTests(
            MockMvcTester browser,
            People people,
            Accounts accounts,
            SecondSteps steps,
            SignInLinks links,
            Invitations invitations,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock,
            DataFolder folder)
            throws IOException {
        this.browser = browser;
        this.people = people;
        this.steps = steps;
        this.links = links;
        this.invitations = invitations;
        this.audit = audit;
        this.jdbc = jdbc;
        this.superuser = Superuser.of(folder.resolve(""));
        this.clock = clock;
        this.owner = people.newOrganization().owner();
        accounts.setPassword(owner.account(), PASSWORD);
        this.account = accounts.find(owner.account()).orElseThrow();
        this.secret = HexFormat.of().parseHex(steps.setup(account).secret());
        this.first = code(0);
        this.codes = steps.turnOn(account, first);
    }

    @Test
    void isAskedForAfterThePasswordAndNothingElseIsReachedBefore() {
        var guest = half();

        for (var path : List.of("/plans", "/settings/profile", PAGE, "/settings/profile/password", "/organizations")) {
            assertThat(guest.get(path)).as(path).hasRedirectedUrl("/sign-in");
        }
        assertThat(guest.post("/settings/profile/name", "name", "Eve")).hasRedirectedUrl("/sign-in");
        assertThat(guest.post("/sign-in/code", "code", "000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This code is not right");
        assertThat(guest.get("/plans")).hasRedirectedUrl("/sign-in");

        assertThat(guest.post("/sign-in/code", "code", code(1))).redirectedUrl().endsWith("/plans");
        assertThat(guest.get("/plans")).hasStatusOk();
    }

    @Test
    void takesACodeOfTheAppOnce() {
        var next = code(1);

        assertThat(half().post("/sign-in/code", "code", first)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(half().post("/sign-in/code", "code", next)).hasRedirectedUrl("/");
        assertThat(half().post("/sign-in/code", "code", next)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsWritten() {
        var written = " " + codes.getFirst().toUpperCase(Locale.ROOT).replace('-', ' ');

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        assertThat(half().post("/sign-in/code", "code", written)).hasRedirectedUrl("/");
        assertThat(half().post("/sign-in/code", "code", codes.getFirst())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(steps.codesLeft(owner.account())).hasValue(9);
    }

    @Test
    void countsWrongCodesAsFailedSignInsWhateverPasswordCameBefore() {
        var guest = new Guest(browser);
        for (var i = 0; i < 5; i++) {
            guest.signIn(owner.email(), PASSWORD);
            assertThat(guest.post("/sign-in/code", "code", "00000" + i)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        assertThat(guest.post("/sign-in/code", "code", code(1))).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(guest.signIn(owner.email(), PASSWORD)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(guest.get("/plans")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void isNotPassedByALinkOrAnInvitation() {
        var byLink = new Guest(browser);
        var link = "/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(5));
        assertThat(byLink.post(link)).hasRedirectedUrl("/sign-in/code");
        assertThat(byLink.get("/settings/profile/password")).hasRedirectedUrl("/sign-in");
        assertThat(byLink.post("/sign-in/code/off")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(byLink.post("/sign-in/code", "code", code(1))).hasRedirectedUrl("/settings/profile/password");

        var host = people.newOrganization();
        var invitation = people.as(
                host.owner(),
                () -> invitations.invite(owner.email(), Role.ADMIN).secret());
        var invited = half();
        var accepting = "/join/%s/signed-in".formatted(invitation);
        assertThat(invited.post("/join/" + invitation)).hasRedirectedUrl(accepting);
        assertThat(invited.get(accepting)).hasRedirectedUrl("/sign-in");
        assertThat(invited.post("/join/%s/new".formatted(invitation), "name", "Eve", "password", PASSWORD))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(superuser
                        .sql("select count(*) from user_organizations where user_id = ?")
                        .param(owner.account())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void canBeTurnedOffByALinkOfTheMachineWhichIsTheLastWayBack() {
        var guest = new Guest(browser);
        var link =
                SignInLinks.makeOfMachine(jdbc, owner.account(), clock.instant().plusSeconds(60));

        assertThat(guest.post("/sign-in/link/" + link)).hasRedirectedUrl("/sign-in/code");
        assertThat(Visitor.text(guest.get("/sign-in/code"))).contains("Turn it off and sign in");
        assertThat(guest.post("/sign-in/code/off")).hasRedirectedUrl("/settings/profile/password");

        assertThat(steps.isOn(owner.account())).isFalse();
        assertThat(guest.get("/plans")).hasStatusOk();
        assertThat(entries().getFirst().changes().toString()).contains("a link of the machine");
    }

    @Test
    void isTurnedOffByThePasswordAndACodeAlone() {
        var visitor = new Visitor(browser, owner);

        assertThat(visitor.post(PAGE + "/off", "current", "a guess", "ending_code", code(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is not your current password.");
        assertThat(visitor.post(PAGE + "/off", "current", PASSWORD, "ending_code", first))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(steps.isOn(owner.account())).isTrue();
        assertThat(visitor.post(PAGE + "/off", "current", PASSWORD, "ending_code", code(1)))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(steps.isOn(owner.account())).isFalse();
        assertThat(new Guest(browser).signIn(owner.email(), PASSWORD)).hasRedirectedUrl("/");
        assertThat(entries()).extracting(AuditEntry::action).containsExactly("removed", "added");
    }

    @Test
    void showsNewRecoveryCodesOnceAndEndsTheEarlierOnes() {
        var visitor = new Visitor(browser, owner);

        var page = Visitor.text(visitor.post(PAGE + "/codes", "renewing_code", codes.getFirst()));

        assertThat(page).contains("Save your recovery codes").doesNotContain(codes.get(1));
        assertThat(Visitor.text(visitor.get(PAGE)))
                .contains("10 of 10 recovery codes")
                .doesNotContain("Save your");
        assertThat(half().post("/sign-in/code", "code", codes.get(1))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(entries()).extracting(AuditEntry::action).containsExactly("changed", "changed", "added");
    }

    /** Somebody who knows the password. */
    private Guest half() {
        var guest = new Guest(browser);
        assertThat(guest.signIn(owner.email(), PASSWORD)).hasRedirectedUrl("/sign-in/code");
        return guest;
    }

    /** The code that the app shows now, or so many steps later. */
    private String code(int later) {
        return Totp.code(secret, Totp.step(clock.instant()) + later);
    }

    private List<AuditEntry> entries() {
        var filter = new AuditFilter(null, "second step", null, null, null, null, Cursor.START, 100);
        return people.as(owner, () -> audit.list(filter)).items();
    }
}
