package belieffirst.operating;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.operating.export.OrganizationExport;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The export of an organization that has a row in every table, beside another one. */
@EachHome(OrganizationExport.class)
@ProductTest
class OrganizationExportTests {

    private final MockMvcTester client;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    OrganizationExportTests(MockMvcTester client, People people, JdbcClient jdbc, TransactionOperations transactions) {
        this.client = client;
        this.people = people;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void hasEveryRowOfTheOrganizationAndNoneOfAnotherAndNoSecret() throws IOException {
        var team = people.newOrganization();
        var others = people.newOrganization();
        fill(team);
        fill(others);

        var files = files(team.owner());

        assertThat(files.keySet())
                .contains("brands.jsonl", "brands.csv", "audit_log.jsonl", "people.csv", "ad_performance.csv");
        files.forEach((name, text) -> {
            assertThat(text)
                    .as(name)
                    .doesNotContain(
                            others.organization().toString(), others.owner().email());
            if (name.endsWith(".jsonl")) {
                assertThat(text.lines())
                        .as(name)
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(
                                        new JsonMapper().readTree(line).isObject())
                                .isTrue());
            } else {
                assertThat(text.lines().count()).as(name).isGreaterThan(1);
            }
        });
        assertThat(files.get("people.jsonl"))
                .contains(team.owner().email(), team.viewer().email());
        assertThat(files.get("api_tokens.jsonl")).contains("\"name\"").doesNotContain("hash");
        assertThat(files.get("webhook_endpoints.jsonl")).contains("\"url\"").doesNotContain("sealed");
        assertThat(files.get("invitations.csv")).doesNotContain("hash");
    }

    @Test
    void isForOwnersAlone() {
        var team = people.newOrganization();
        for (var member : List.of(team.admin(), team.member(), team.viewer())) {
            assertThat(new Visitor(client, member)
                            .post("/settings/organization/export")
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    private void fill(Team team) throws IOException {
        var script = new ClassPathResource("database/one-row-each.sql").getContentAsString(StandardCharsets.UTF_8);
        people.as(
                team.owner(),
                () -> transactions.<Integer>execute(_ -> jdbc.sql(script).update()));
    }

    private Map<String, String> files(Member owner) throws IOException {
        var answer =
                new Visitor(client, owner).post("/settings/organization/export").getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/zip");
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
