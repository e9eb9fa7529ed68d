package belieffirst.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ProductTest
class LargeMapTests {

    private final Bench bench;
    private final People people;
    private final MockMvcTester client;

    LargeMapTests(Bench bench, People people, MockMvcTester client) {
        this.bench = bench;
        this.people = people;
        this.client = client;
    }

    @Test
    void saysThatAJobHasMoreAnglesThanItShows() {
        var owner = people.newOrganization().owner();
        bench.lay(owner, Atlas.ANGLES + 1);

        assertThat(Visitor.text(new Visitor(client, owner).get("/map")))
                .contains("more than 12 angles", "Its other angles are under Beliefs.");
    }

    @Test
    void showsEachAngleOfAJobThatHasFew() {
        var owner = people.newOrganization().owner();
        bench.lay(owner, Atlas.ANGLES);

        assertThat(Visitor.text(new Visitor(client, owner).get("/map")))
                .contains("12 angles")
                .doesNotContain("more than", "Its other angles");
    }
}
