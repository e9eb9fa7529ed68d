package belieffirst.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.suggestion.record.SuggestionReport;
import belieffirst.suggestion.source.Trouble;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Messages;
import belieffirst.testing.Messages.Reply;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EachHome(SuggestionReport.class)
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class AiTests {

    private final Bench bench;
    private final Minds minds;
    private final Team team;
    private final Visitor owner;
    private final Visitor member;
    private final JdbcClient superuser;
    private final String key = "sk-ant-" + UUID.randomUUID();

    AiTests(MockMvcTester client, Bench bench, People people, Minds minds, DataFolder folder) throws IOException {
        this.bench = bench;
        this.minds = minds;
        this.team = people.newOrganization();
        this.owner = new Visitor(client, team.owner());
        this.member = new Visitor(client, team.member());
        this.superuser = Superuser.of(folder.resolve(""));
    }

    @Test
    void keepsAKeyThatNobodySeesAgain(CapturedOutput log) {
        Messages.SHARED.answer(key, Reply.status(401, "authentication_error"));

        assertThat(save(key, "claude-opus-4-5-20251101", "20")).hasRedirectedUrl("/settings/ai");
        var plan = bench.draft(team.owner(), bench.lay(team.owner(), 2)).plan();
        var refused = owner.post("/plans/%s/angles/ideas".formatted(plan.key()), "count", 3);

        assertThat(refused).hasStatus(HttpStatus.SEE_OTHER);
        for (var page : new String[] {"/settings/ai", "/suggestions", "/plans/%s/angles".formatted(plan.key())}) {
            assertThat(owner.get(page)).hasStatusOk().bodyText().doesNotContain(key, key.substring(7, 20));
        }
        assertThat(owner.get("/settings/ai")).bodyText().contains("…" + key.substring(key.length() - 4));
        assertThat(owner.get("/plans/%s/angles".formatted(plan.key())))
                .bodyText()
                .contains(Trouble.WRONG_KEY.sentence());
        assertThat(Superuser.rowsOf(team.organization(), superuser)).doesNotContain(key);
        assertThat(log.getAll()).doesNotContain(key);
    }

    @Test
    void forgetsAKeyAndKeepsItWhenOtherThingsAreSaved() {
        Messages.SHARED.answer(key, Said.ideas());
        save(key, "claude-opus-4-5-20251101", "20");

        save("", "claude-haiku-4-5-20251001", "");
        assertThat(owner.get("/settings/ai"))
                .bodyText()
                .contains("is saved, encrypted", "claude-haiku-4-5-20251001 costs $1.00");
        owner.post(
                "/settings/ai",
                "model",
                "claude-opus-4-5",
                "effort",
                "low",
                "seconds",
                60,
                "cap",
                "",
                "key",
                "",
                "forget",
                "true");
        assertThat(owner.get("/settings/ai")).bodyText().contains("There is no key yet");
    }

    @Test
    void refusesAKeyAndAModelThatAreNotAccepted() {
        assertThat(save("sk-nobody-knows", "claude-opus-4-5-20251101", "20"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This key was not accepted");
        Messages.SHARED.answer(key, Said.ideas());
        assertThat(save(key, "gpt-of-somebody", "20"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There is no model with this id");
    }

    @Test
    void letsMembersLookAndOnlyManagersChange() {
        assertThat(member.get("/settings/ai")).hasStatusOk();
        assertThat(member.post("/settings/ai", "model", "claude-opus-4-5", "effort", "", "seconds", 60, "cap", ""))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void failsClosedAtTheCapAndWherePricesAreNotKnown() {
        var plan = bench.draft(team.owner(), bench.lay(team.owner(), 2))
                .plan()
                .id()
                .value();
        var said = Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2));
        var silent = minds.give(team.owner(), "claude-opus-4-5", Duration.ofSeconds(60), new BigDecimal("0.50"), said);
        assertThat(minds.ask(team.owner(), "angles", plan, 3).trouble()).isEqualTo(Trouble.CAP_REACHED);
        assertThat(Messages.SHARED.heard(silent)).isEmpty();

        minds.give(team.owner(), "claude-opus-4-5", Duration.ofSeconds(60), new BigDecimal("0.70"), said);
        assertThat(minds.ask(team.owner(), "angles", plan, 3).trouble()).isNull();
        assertThat(owner.get("/suggestions")).bodyText().contains("$0.0203", "2,000 + 500");

        minds.give(team.owner(), "claude-unheard-of", Duration.ofSeconds(60), new BigDecimal("500"), said);
        assertThat(minds.ask(team.owner(), "angles", plan, 3).trouble()).isEqualTo(Trouble.PRICE_UNKNOWN);
        minds.give(team.owner(), "claude-unheard-of", Duration.ofSeconds(60), null, said);
        assertThat(minds.ask(team.owner(), "angles", plan, 3).trouble()).isNull();
        assertThat(owner.get("/suggestions")).bodyText().contains("not known");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult save(String taken, String model, String cap) {
        return owner.post("/settings/ai", "model", model, "effort", "", "seconds", 60, "cap", cap, "key", taken);
    }
}
