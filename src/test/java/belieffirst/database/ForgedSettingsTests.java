package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settings that the product keeps for a transaction, in the hands of another program: they are worth nothing. */
@EachHome
@ProductTest
class ForgedSettingsTests {

    private static final String PLANS = "select * from belief_plans where organization_id = '%s'";
    private static final String RENAME = "update belief_plans set name = 'Mine' where organization_id = '%s'";

    private final JdbcClient superuser;
    private final Team team;
    private final Team others;

    ForgedSettingsTests(People people, Bench bench, DataFolder folder) throws IOException {
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
        this.others = people.newOrganization();
        for (var owner : new Team[] {team, others}) {
            bench.begin(owner.owner(), bench.lay(owner.owner(), 1));
        }
    }

    @Test
    void showNoPlanOfAnotherOrganization() {
        var member = Program.member(superuser, team.member().account());

        assertThat(member.tries(PLANS.formatted(team.organization()))).isEqualTo("1 rows");
        assertThat(member.forging(others.organization()).tries(PLANS.formatted(others.organization())))
                .isEqualTo("0 rows");
    }

    @Test
    void letNoViewerWrite() {
        var viewer = Program.member(superuser, team.viewer().account());

        assertThat(viewer.forging(team.organization()).tries(RENAME.formatted(team.organization())))
                .contains("row-level security");
        assertThat(Program.member(superuser, team.member().account()).tries(RENAME.formatted(team.organization())))
                .isEqualTo("1 rows");
    }
}
