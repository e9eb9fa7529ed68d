package belieffirst.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import belieffirst.access.account.Accounts;
import belieffirst.access.audit.AuditEntry;
import belieffirst.access.audit.AuditFilter;
import belieffirst.access.audit.AuditLog;
import belieffirst.access.signin.EmailChanges;
import belieffirst.access.signin.KnownDevices;
import belieffirst.access.signin.SignInLinks;
import belieffirst.access.signin.SignInRecord;
import belieffirst.access.token.ApiTokens;
import belieffirst.kernel.Cursor;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sign-ins and refused tokens in the audit log, and what the log itself says and does not say. */
@EachHome({EmailChanges.class, KnownDevices.class, SignInRecord.class})
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class SignInRecordTests {

    private static final String PASSWORD = "stairs hurt old dogs";

    /** Date with zone, level, request id, logger, message. */
    private static final Pattern LINE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}(Z|[+-]\\d{2}:\\d{2}) (ERROR|WARN |INFO ) (-|[0-9a-f-]{36}) [\\w.$\\[\\]/]+ \\P{Cntrl}+");

    private final MockMvcTester browser;
    private final SignInLinks links;
    private final AuditLog audit;
    private final ApiTokens tokens;
    private final People people;
    private final Server server;
    private final Team team;
    private final Member owner;

    /** Attempts are counted by address too, so every test comes from its own. */
    private final String address = UUID.randomUUID().toString();

    SignInRecordTests(
            MockMvcTester browser,
            Accounts accounts,
            SignInLinks links,
            AuditLog audit,
            ApiTokens tokens,
            People people,
            Server server) {
        this.browser = browser;
        this.links = links;
        this.audit = audit;
        this.tokens = tokens;
        this.people = people;
        this.server = server;
        this.team = people.newOrganization();
        this.owner = team.owner();
        accounts.setPassword(owner.account(), PASSWORD);
    }

    @Test
    void tellsWhoSignedInHowAndFromWhere() {
        signIn(owner.email(), PASSWORD);
        post("/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(5)));

        var entries = entries(owner, 2);

        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.actor().name()).isEqualTo("Some owner");
            assertThat(entry.deed()).isEqualTo("signed in with");
            assertThat(entry.changes().toString()).contains(address);
            assertThat(entry.actor().request()).isNotBlank();
        });
        assertThat(entries)
                .extracting(entry -> entry.subject().name())
                .containsExactlyInAnyOrder("a password", "a sign-in link");
    }

    @Test
    void tellsFailedAndThrottledSignInsToThePersonAndToOwnersAndAdmins() {
        for (var i = 0; i < 13; i++) {
            signIn(owner.email(), "guess " + i);
        }

        var entries = entries(owner, 11);

        assertThat(entries).extracting(AuditEntry::action).containsOnlyOnce("throttled");
        assertThat(entries).filteredOn(entry -> entry.action().equals("failed")).hasSize(10);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.actor().called()).isEqualTo("Somebody");
            assertThat(entry.subject().name()).isEqualTo("Some owner");
        });
        assertThat(entries(team.admin(), 11)).hasSize(11);
        assertThat(entries(team.member(), 0)).isEmpty();
        assertThat(entries(people.newOrganization().owner(), 0)).isEmpty();
        assertThat(Visitor.text(new Visitor(browser, owner).get("/audit")))
                .contains("tried too often to sign in as", "failed to sign in as");
    }

    @Test
    void tellsOfARevokedTokenOnceAnHour() {
        var token = people.token(owner);
        people.as(owner, () -> {
            tokens.revoke(tokens.all().getFirst().id());
            return token;
        });
        for (var i = 0; i < 3; i++) {
            assertThat(server.api(token).get("/api/plans").statusCode()).isEqualTo(401);
        }
        assertThat(server.api(token).post("/api/plans", "{}").statusCode()).isEqualTo(401);
        signIn(owner.email(), PASSWORD);

        assertThat(entries(owner, 1)).hasSize(1);
        assertThat(of(owner, "token"))
                .filteredOn(entry -> entry.action().equals("refused"))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.deed() + " " + entry.subject().name())
                                .isEqualTo("was refused with the token Test"));
    }

    @Test
    void writesNoSecretAndNoLineOfAUserToTheLog(CapturedOutput output) {
        var token = people.token(owner);
        var link = links.make(owner.account(), Duration.ofMinutes(5));
        var marks = List.of("wrong-password-" + address, PASSWORD, token, link, "forged-by-" + address);
        signIn(owner.email(), marks.getFirst());
        signIn("a\n2026-01-01T00:00:00.000Z ERROR - forged-by-" + address + "\u0000@example.com", "x");
        signIn(owner.email(), PASSWORD);
        post("/sign-in/link/" + link);
        post("/sign-in/link/" + link);
        post("/sign-in", "e-mail\r\n2026-01-01T00:00:00.000Z ERROR - forged-by-" + address, "x");
        server.api(token + "x").get("/api/plans");
        server.api(token).get("/api/plans?x\n=".replace("\n", "%0A") + "forged-by-" + address);
        server.api(token)
                .post("/api/plans", "{\"name\": \"forged-by-%s\\n2026 ERROR\", \"brand_id\": 5}".formatted(address));

        var lines = output.getAll()
                .lines()
                .filter(line -> line.matches("[0-9]{4}-.*") || line.contains(address))
                .toList();

        assertThat(lines)
                .hasSizeGreaterThan(3)
                .anyMatch(line -> line.contains("A sign-in from " + address + " failed"));
        assertThat(lines)
                .allMatch(line -> line.startsWith("\t") || LINE.matcher(line).matches());
        for (var mark : marks) {
            assertThat(lines).noneMatch(line -> line.contains(mark) && !line.contains("forged-by"));
        }
        assertThat(lines).noneMatch(line -> line.contains("ERROR - forged") && line.startsWith("2026-01-01"));
    }

    private List<AuditEntry> entries(Member member, int expected) {
        Patience.until(
                Duration.ofSeconds(10),
                "sign-ins are on record",
                () -> of(member, "sign-in").size() >= expected);
        return of(member, "sign-in");
    }

    private List<AuditEntry> of(Member member, String subject) {
        var filter = new AuditFilter(null, subject, null, null, null, null, Cursor.START, 100);
        return people.as(member, () -> audit.list(filter)).items();
    }

    private void signIn(String email, String password) {
        post("/sign-in", "email", email, "password", password);
    }

    private MvcTestResult post(String path, String... fields) {
        var request = browser.post().uri(path).with(csrf()).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        for (var i = 0; i + 1 < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
