package belieffirst.wizard.hub;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Phase;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Lines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ProductTest
class FilesTests {

    private final Bench bench;
    private final BeanFactory beans;
    private final Member owner;
    private final Visitor visitor;

    FilesTests(MockMvcTester client, Bench bench, People people, BeanFactory beans) {
        this.bench = bench;
        this.beans = beans;
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void listAdsAsATableThatSpreadsheetsRead() {
        var ground = bench.lay(owner, 1);
        var angle = Map.of(
                "name", "#1 sign",
                "belief_statement", "=\"Stairs\", he says, hurt before a dog is old.",
                "explanation", "Owners say so.",
                "jtbd_framed_id", ground.job());
        var tested = List.of(ground.angles().getFirst(), bench.add(owner, "angles", angle));
        var plan =
                bench.draft(owner, ground.testing(tested).withOneTemplate(), 1).plan();
        bench.compile(owner, plan.id());

        var file = Visitor.text(visitor.get("/plans/%s/ads.csv".formatted(plan.key())));

        assertThat(file)
                .startsWith(
                        "\uFEFFcode,ad_name,angle,belief,template,slot,cell,sub_layers,mechanism,problem,benefit,proof,"
                                + "messaging_density,format\r\n");
        assertThat(file)
                .containsPattern(
                        "\r\n[^,\r\n]+,[^\",\r\n]+,\"#1 sign\",\"'=\"\"Stairs\"\", he says, hurt before a dog is old\\.\","
                                + "Dog at the stair,1,,,,,,,,\r\n$");
        assertThat(file.lines()).hasSize(3);
    }

    @Test
    void listWhatEachAdVariesInLaterPhases() {
        var ground = bench.lay(owner, 1);
        var plan = new Lines(beans, owner, ground).compiled(Phase.SUB_LAYERS, SetUp.AD_SET_PER_AD);

        var file = Visitor.text(visitor.get("/plans/%s/ads.csv".formatted(plan.key())));

        assertThat(file).containsPattern(",1,1,No sub-layers,,,,,,\r\n").containsPattern(",1,2,Stairs,,,,,,\r\n");
    }
}
