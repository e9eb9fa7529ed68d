package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.account.Accounts;
import belieffirst.access.audit.AuditEntry;
import belieffirst.access.audit.AuditFilter;
import belieffirst.access.audit.AuditLog;
import belieffirst.access.signin.PasskeyCeremonies;
import belieffirst.access.signin.Passkeys;
import belieffirst.kernel.Cursor;
import belieffirst.testing.Browser;
import belieffirst.testing.EachHome;
import belieffirst.testing.Guest;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Passkeys in a real browser, on a device that the browser itself plays. */
@EachHome(PasskeyCeremonies.class)
@ProductTest
class PasskeysTests {

    private static final String PASSWORD = "stairs hurt old dogs";
    private static final String PLACE = "/settings/profile/passkeys";

    private final MockMvcTester client;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final AuditLog audit;
    private final People people;
    private final Member owner;
    private final Browser browser;
    private final Page page;
    private final CDPSession device;

    PasskeysTests(
            MockMvcTester client,
            Accounts accounts,
            Passkeys passkeys,
            AuditLog audit,
            People people,
            Browser browser) {
        this.client = client;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.audit = audit;
        this.people = people;
        this.browser = browser;
        this.owner = people.newOrganization().owner();
        accounts.setPassword(owner.account(), PASSWORD);
        this.page = browser.visitor();
        this.device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void isAddedWithThePasswordAndSignsInWithoutIt() {
        plug(true);
        add();

        signOut();
        page.navigate("/sign-in");
        press("Sign in with a passkey");
        page.waitForURL("**/");

        page.navigate(PLACE);
        assertThat(page.content()).contains("My laptop", "Last used");
        Patience.until(Duration.ofSeconds(10), "the sign-in is on record", () -> audited("sign-in", "a passkey"));
        assertThat(audited("passkey", "My laptop")).isTrue();
    }

    @Test
    void isNotAddedWithoutThePassword() {
        plug(true);
        browser.signIn(page, owner);
        page.navigate(PLACE);
        page.getByLabel("Name").fill("My laptop");
        page.getByLabel("Current password").fill("a guess");
        press("Add passkey");

        page.getByText("This is not your current password.").waitFor();
        assertThat(passkeys.of(accounts.find(owner.account()).orElseThrow())).isEmpty();
    }

    @Test
    void letsNobodyInWhenTheDeviceDoesNotKnowItsOwnerOrThePasskeyIsRemoved() {
        var authenticator = plug(true);
        add();
        signOut();
        verify(authenticator, false);
        page.navigate("/sign-in");
        press("Sign in with a passkey");
        page.getByText("Your device did not give a passkey.").waitFor();

        verify(authenticator, true);
        var account = accounts.find(owner.account()).orElseThrow();
        passkeys.remove(account, passkeys.of(account).getFirst().id());
        press("Sign in with a passkey");
        page.getByText("This passkey was not accepted.").waitFor();
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void isOfferedWhereTheAddressAllowsIt() {
        assertThat(client.get().uri("/sign-in")).bodyText().contains("Sign in with a passkey");
        assertThat(client.get().uri("http://beliefs.example.com/sign-in"))
                .bodyText()
                .doesNotContain("Sign in with a passkey");
        assertThat(client.get().uri("https://beliefs.example.com/sign-in"))
                .bodyText()
                .contains("Sign in with a passkey");
    }

    @Test
    void belongsToOnePersonAlone() {
        plug(true);
        add();
        var id = passkeys.of(accounts.find(owner.account()).orElseThrow())
                .getFirst()
                .id();
        var other = new Visitor(client, people.join(owner.organization(), "owner"));

        assertThat(other.post(PLACE + "/%s/remove".formatted(id))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(other.post(PLACE + "/%s/name".formatted(id), "name", "Mine")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(new Visitor(client, owner).post(PLACE + "/%s/name".formatted(id), "name", "Old laptop"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(Visitor.text(new Visitor(client, owner).get(PLACE))).contains("Old laptop");
    }

    @Test
    void isNotTakenWithoutAQuestion() {
        assertThat(new Guest(client).post("/sign-in/passkey", "passkey", "{}")).hasStatus(HttpStatus.CONFLICT);
        var guest = new Guest(client);
        guest.post("/sign-in/passkey/options");
        assertThat(guest.post("/sign-in/passkey", "passkey", "{\"id\": \"x\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This passkey was not accepted.");
        assertThat(guest.post("/sign-in/passkey", "passkey", "{}")).hasStatus(HttpStatus.CONFLICT);
    }

    private void add() {
        browser.signIn(page, owner);
        page.navigate(PLACE);
        page.getByLabel("Name").fill("My laptop");
        page.getByLabel("Current password").fill(PASSWORD);
        press("Add passkey");
        page.getByText("The passkey is added.").waitFor();
    }

    private void signOut() {
        page.context().clearCookies();
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** A device inside the machine, which knows its owner or not. */
    private String plug(boolean verified) {
        var options = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                             "hasUserVerification": true, "isUserVerified": %s, "automaticPresenceSimulation": true}}
                """.formatted(verified)).getAsJsonObject();
        return device.send("WebAuthn.addVirtualAuthenticator", options)
                .get("authenticatorId")
                .getAsString();
    }

    private void verify(String authenticator, boolean verified) {
        var options = new JsonObject();
        options.addProperty("authenticatorId", authenticator);
        options.addProperty("isUserVerified", verified);
        device.send("WebAuthn.setUserVerified", options);
    }

    private boolean audited(String subject, String name) {
        var filter = new AuditFilter(null, subject, null, null, null, null, Cursor.START, 100);
        return people.as(owner, () -> audit.list(filter)).items().stream()
                .map(AuditEntry::subject)
                .anyMatch(found -> name.equals(found.name()));
    }
}
