package belieffirst.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.account.Account;
import belieffirst.access.account.Accounts;
import belieffirst.access.account.Mail;
import belieffirst.access.account.MailSettings;
import belieffirst.database.folder.DataFolder;
import belieffirst.database.folder.Vault;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Visitor;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The life of a second step: how it is set up and kept, and whom its changes are told. */
@EachHome
@ProductTest
class SecondStepsTests {

    private static final String PAGE = "/settings/profile/second-step";

    private final MockMvcTester browser;
    private final People people;
    private final SecondSteps steps;
    private final SecondStepRepository rows;
    private final Vault vault;
    private final JdbcClient superuser;
    private final Clock clock;
    private final Member owner;
    private final Account account;
    private final String secret;
    private final List<String> codes;

    SecondStepsTests(
            MockMvcTester browser,
            People people,
            Accounts accounts,
            SecondSteps steps,
            SecondStepRepository rows,
            Vault vault,
            Clock clock,
            DataFolder folder)
            throws IOException {
        this.browser = browser;
        this.people = people;
        this.steps = steps;
        this.rows = rows;
        this.vault = vault;
        this.superuser = Superuser.of(folder.resolve(""));
        this.clock = clock;
        this.owner = people.newOrganization().owner();
        this.account = accounts.find(owner.account()).orElseThrow();
        this.secret = steps.setup(account).secret();
        var now = Totp.step(clock.instant());
        this.codes = steps.turnOn(account, Totp.code(HexFormat.of().parseHex(secret), now));
    }

    @Test
    void countsOnlyOnceACodeConfirmedIt() {
        var other = people.join(owner.organization(), "member");
        var page = Visitor.text(new Visitor(browser, other).get(PAGE));

        assertThat(page).contains("Scan this code", "<svg class=\"qr\"", "otpauth://totp/");
        assertThat(new Visitor(browser, other).post(PAGE, "code", "123456"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(steps.isOn(other.account())).isFalse();
        assertThat(key(Visitor.text(new Visitor(browser, other).get(PAGE)))).isEqualTo(key(page));
    }

    @Test
    void keepsNeitherTheSecretNorACodeReadable() {
        var kept = superuser.sql("""
                        select (select jsonb_agg(s) from app.second_steps s)::text
                               || (select jsonb_agg(c) from app.recovery_codes c)::text
                        """).query(String.class).single();

        assertThat(kept).contains(owner.account().toString()).doesNotContain(secret);
        assertThat(codes).noneMatch(kept::contains).noneMatch(code -> kept.contains(code.replace("-", "")));
    }

    @Test
    void tellsOfEachChangeByMail() throws IOException {
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mails.start();
        try (var mail = new Mail(new MailSettings(
                "127.0.0.1", mails.getSmtp().getPort(), "", "", "us@example.com", false, "http://beliefs.test"))) {
            var told = new SecondSteps(rows, vault, clock, mail);
            told.renewCodes(account);
            told.turnOff(account, "a code");
            Patience.until(
                    Duration.ofSeconds(10), "both mails are there", () -> mails.getReceivedMessages().length == 2);

            assertThat(GreenMailUtil.getBody(mails.getReceivedMessages()[1]))
                    .contains("was turned off", "If this was not you");
        } finally {
            mails.stop();
        }
    }

    private static String key(String page) {
        return page.replaceAll("(?s).*secret=([A-Z2-7]+).*", "$1");
    }
}
