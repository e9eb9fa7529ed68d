package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rights of others' programs on our tables by plain SQL, cell by cell: each statement as each caller. */
@EachHome
@ProductTest
class OtherProgramsTests {

    private static final String SEVERAL = "You belong to several organizations: name one in the header x-organization.";

    private final JdbcClient superuser;
    private final Bench bench;
    private final Team team;
    private final Team others;
    private final Member both;
    private final Groundwork ground;
    private final UUID draft;
    private final UUID ready;

    OtherProgramsTests(People people, Bench bench, DataFolder folder) throws IOException {
        this.superuser = Superuser.of(folder.resolve(""));
        this.bench = bench;
        this.team = people.newOrganization();
        this.others = people.newOrganization();
        this.both = people.join(team.organization(), "member");
        people.seat(both.account(), others.organization(), "member");
        this.ground = bench.lay(team.owner(), 2);
        this.draft = bench.draft(team.owner(), ground).plan().id().value();
        this.ready = compiled();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into belief_offers (product_id, name) values ('PRODUCT', 'Two for one')",
                "insert into belief_offers (product_id, name, description, urgency_drivers, active, created_by) values ('PRODUCT', 'Two for one', null, null, null, null)",
                "insert into belief_sublayers (persona_id, sublayer_type, name, \"values\") values ('PERSONA', 'asset_specific', 'Big dogs', '[\"Labrador\"]')",
                "insert into belief_jtbd_framed (persona_id, product_id, name) values ('PERSONA', 'PRODUCT', 'Keep walks possible')",
                "insert into belief_angles (jtbd_framed_id, name, belief_statement) values ('JOB', 'Stairs', 'Stairs hurt first.')",
                "insert into belief_angles (jtbd_framed_id, name, belief_statement, explanation, status, created_by) values ('JOB', 'Stairs', 'Stairs hurt first.', null, 'untested', null)",
                "insert into belief_plans (name, brand_id, product_id, persona_id, jtbd_framed_id) values ('Stairs', 'BRAND', 'PRODUCT', 'PERSONA', 'JOB')",
                "insert into belief_plans (name, brand_id, product_id, offer_id, persona_id, jtbd_framed_id, phase_id, template_strategy, ads_per_angle, status) values ('Stairs', 'BRAND', 'PRODUCT', 'OFFER', 'PERSONA', 'JOB', 1, 'fixed', 3, 'draft')",
                "insert into belief_plan_angles (plan_id, angle_id) values ('BARE', 'ANGLE')",
                "insert into belief_plan_angles (plan_id, angle_id, display_order) values ('BARE', 'ANGLE', null)",
                "insert into belief_plan_templates (plan_id, template_id, display_order) values ('BARE', 'TEMPLATE', 1)",
                "select * from belief_plans where brand_id = 'BRAND' and status = 'ready'",
                "select p.*, a.name, t.name from belief_plans p join belief_plan_angles pa on pa.plan_id = p.id join belief_angles a on a.id = pa.angle_id join belief_plan_templates pt on pt.plan_id = p.id join ad_brief_templates t on t.id = pt.template_id where p.id = 'READY' and a.id = 'ANGLE' and t.id = 'TEMPLATE'",
                "select compiled_payload from belief_plans where id = 'READY' and compiled_payload is not null",
            })
    void worksForWhoeverMay(String statement) {
        var sql = filled(statement);
        var claims = new SoftAssertions();
        callers()
                .forEach((caller, program) -> claims.assertThat(program.tries(sql))
                        .as(caller)
                        .isEqualTo(SEVERAL.equals(caller) ? SEVERAL : "1 rows"));
        if (sql.startsWith("insert") && !sql.contains("belief_plan_")) {
            var named = sql.replaceFirst("\\(", "(organization_id, ")
                    .replaceFirst("values \\(", "values ('%s', ".formatted(team.organization()));
            claims.assertThat(Program.service(superuser).tries(named)).isEqualTo("1 rows");
            claims.assertThat(Program.service(superuser)
                            .tries(named.replace(
                                    team.organization().toString(),
                                    others.organization().toString())))
                    .as("another organization than that of what it belongs to")
                    .contains("violates foreign key constraint");
        }
        claims.assertAll();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        update belief_plans set status = 'ready' where id = 'DRAFT' | Belief First alone compiles plans and moves them on. | 1 rows
        update belief_plans set status = 'running' where id = 'DRAFT' | A plan that is draft does not become running. | A plan that is draft does not become running.
        update belief_plans set status = 'completed' where id = 'READY' | A plan that is ready does not become completed. | A plan that is ready does not become completed.
        update belief_plans set status = 'running' where id = 'READY' | Belief First alone compiles plans and moves them on. | 1 rows
        update belief_plans set status = 'draft' where id = 'READY' | A plan that is ready does not become draft. | A plan that is ready does not become draft.
        update belief_plans set compiled_payload = '{}' where id = 'READY' | Belief First alone compiles plans and moves them on. | Belief First compiled this plan: what it compiled stays as it is.
        update belief_plans set compiled_payload = '{"ads": []}', compiled_at = now() where id = 'DRAFT' | Belief First alone compiles plans and moves them on. | 1 rows
        update belief_plans set compilation_number = 7 where id = 'READY' | Belief First alone compiles plans and moves them on. | Belief First alone numbers plans and what it compiled.
        update belief_plans set ads_per_angle = 9 where id = 'READY' | A compiled plan changes by becoming a draft first. | A compiled plan changes by becoming a draft first.
        insert into belief_plan_runs (plan_id, phase_id) values ('READY', 1) | new row violates row-level security policy | 1 rows
        insert into belief_plan_runs (plan_id, phase_id, status, results) values ('READY', 1, 'running', '{"roas": 2}') | new row violates row-level security policy | 1 rows
        insert into belief_plan_compilations (plan_id, number, digest, payload, compiled_at) values ('DRAFT', 1, 'sha256:0', '{}', now()) | Belief First alone writes belief_plan_compilations. | Belief First alone writes belief_plan_compilations.
        update belief_plan_compilations set payload = '{}' | permission denied for table belief_plan_compilations | Belief First alone writes belief_plan_compilations.
        insert into belief_verdicts (plan_id, angle_id, as_of, verdict, read_outs, inputs_digest, engine_version) values ('READY', 'ANGLE', now(), 'kill', '{}', '', '') | Belief First alone writes belief_verdicts. | Belief First alone writes belief_verdicts.
        truncate belief_verdicts | permission denied for table belief_verdicts | Belief First alone writes belief_verdicts.
        update belief_angles set status = 'testing' where id = 'ANGLE' | Belief First alone says what became of an angle. | 1 rows
        update belief_angles set status = 'winner' where id = 'ANGLE' | Belief First alone says what became of an angle. | An angle that is untested does not become winner.
        insert into belief_plan_angles (plan_id, angle_id) values ('READY', 'SPARE') | A compiled plan changes by becoming a draft first. | A compiled plan changes by becoming a draft first.
        """)
    void refusesOnPurposeWithASentence(String statement, String member, String service) {
        var sql = filled(statement);
        var claims = new SoftAssertions();
        callers().forEach((caller, program) -> {
            var expected = program.role().equals("service_role") ? service : member;
            claims.assertThat(program.tries(sql))
                    .as(caller)
                    .satisfiesAnyOf(
                            said -> assertThat(said).contains(expected),
                            said -> assertThat(said).isEqualTo(caller.equals(SEVERAL) ? SEVERAL : expected));
        });
        claims.assertAll();
    }

    @Test
    void namesPlansAsThoseOfTheProduct() {
        var insert = filled("insert into belief_plans (name, brand_id) values ('Theirs', 'BRAND')");

        assertThat(Program.service(superuser).does(insert)).isEqualTo("done");
        assertThat(Program.member(superuser, team.member().account()).does(insert))
                .isEqualTo("done");
        var keys = superuser
                .sql("select key from belief_plans where organization_id = ? order by key")
                .param(team.organization())
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(keys).doesNotHaveDuplicates().hasSize(4).allMatch(key -> key.matches("WP-00\\d"));
    }

    @Test
    void keepsWhatAnotherProgramCompiledUntilThePlanIsCompiledHere() {
        var service = Program.service(superuser);
        service.does(
                "update belief_plans set compiled_payload = '{\"theirs\": 1}', status = 'ready' where id = '%s'",
                draft);
        service.does("update belief_plans set compiled_payload = '{\"theirs\": 2}' where id = '%s'", draft);

        assertThat(compilations(draft)).containsExactly("0 {\"theirs\": 2}");
        assertThat(bench.compile(team.owner(), new belieffirst.kernel.Id<>(draft))
                        .number())
                .isOne();
        assertThat(compilations(draft)).hasSize(2).contains("0 {\"theirs\": 2}");
        assertThat(service.tries("update belief_plans set compiled_payload = '{}' where id = '%s'", draft))
                .contains("Belief First compiled this plan");
    }

    @Test
    void saysWhichOrganizationHasToBeNamed() {
        var client = Program.member(superuser, both.account());

        assertThat(client.sendingHeader("nonsense").tries("select * from belief_plans"))
                .isEqualTo("You are no member of the organization nonsense.");
        assertThat(Program.member(superuser, team.member().account())
                        .sendingHeader(others.organization().toString())
                        .tries("select * from belief_plans"))
                .isEqualTo("You are no member of the organization %s.".formatted(others.organization()));
        assertThat(client.tries("select * from organizations")).isEqualTo("2 rows");
        assertThat(client.tries("select * from user_organizations where user_id = '%s'", both.account()))
                .isEqualTo("2 rows");
        assertThat(client.claiming(others.organization())
                        .sendingHeader(team.organization().toString())
                        .tries("select * from belief_plans where id = '%s'", ready))
                .isEqualTo("1 rows");
    }

    /** Whoever asks, by what is said of them; the one who names no organization by the sentence that answers. */
    private Map<String, Program> callers() {
        var member = Program.member(superuser, both.account());
        var callers = new LinkedHashMap<String, Program>();
        callers.put(
                "a member of one organization",
                Program.member(superuser, team.member().account()));
        callers.put("a member of two who claims one", member.claiming(team.organization()));
        callers.put(
                "a member of two who sends a header",
                member.sendingHeader(team.organization().toString()));
        callers.put(SEVERAL, member);
        callers.put("role service_role", Program.service(superuser));
        return callers;
    }

    private String filled(String statement) {
        return statement
                .replace("'BRAND'", quoted(ground.brand()))
                .replace("'PRODUCT'", quoted(ground.product()))
                .replace("'OFFER'", quoted(ground.offer()))
                .replace("'PERSONA'", quoted(ground.persona()))
                .replace("'JOB'", quoted(ground.job()))
                .replace("'ANGLE'", quoted(ground.angles().getFirst()))
                .replace("'SPARE'", quoted(ground.angles().getLast()))
                .replace("'TEMPLATE'", quoted(ground.templates().getFirst()))
                .replace("'DRAFT'", quoted(draft))
                .replace("'BARE'", statement.contains("'BARE'") ? quoted(bare()) : "")
                .replace("'READY'", quoted(ready));
    }

    private static String quoted(UUID id) {
        return "'%s'".formatted(id);
    }

    private UUID compiled() {
        var plan = bench.draft(
                        team.owner(), ground.testing(List.of(ground.angles().getFirst())))
                .plan()
                .id();
        bench.compile(team.owner(), plan);
        return plan.value();
    }

    /** A draft with every answer, which tests nothing yet. */
    private UUID bare() {
        var id = UUID.randomUUID();
        superuser
                .sql(filled(
                        "insert into belief_plans (id, organization_id, name, brand_id, product_id, persona_id, jtbd_framed_id) select '%s', organization_id, 'Bare', 'BRAND', 'PRODUCT', 'PERSONA', 'JOB' from brands where id = 'BRAND'"
                                .formatted(id)))
                .update();
        return id;
    }

    private List<String> compilations(UUID plan) {
        return superuser
                .sql(
                        "select number || ' ' || convert_from(payload, 'UTF8') from belief_plan_compilations where plan_id = ? order by number")
                .param(plan)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
