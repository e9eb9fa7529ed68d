package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.evidence.structure.AccountContents;
import belieffirst.evidence.structure.AccountObjects;
import belieffirst.evidence.structure.KnownObject;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.SeenAccount;
import belieffirst.evidence.structure.SeenObject;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Judged;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Files that tell of campaigns, ad sets, budgets and delivery beside what ads did. */
@ProductTest
class ToldStructureTests {

    private static final String ENGLISH =
            "Day,Account ID,Campaign ID,Campaign name,Campaign delivery,Campaign budget,Campaign budget type,Ad set ID,Ad set name,"
                    + "Ad set delivery,Ad set budget,Ad set budget type,Ad ID,Ad name,Ad delivery,Attribution setting,Amount spent (USD),Purchases\n";

    private final People people;
    private final Bench bench;
    private final Plans plans;
    private final AccountObjects objects;
    private final AccountContents contents;
    private final Compilations compilations;
    private final DataFolder folder;
    private final TransactionOperations transactions;
    private final ImportDesk desk;
    private final Member owner;
    private final Groundwork ground;

    ToldStructureTests(
            People people,
            Bench bench,
            Plans plans,
            AccountObjects objects,
            AccountContents contents,
            Compilations compilations,
            DataFolder folder,
            TransactionOperations transactions,
            BeanFactory beans) {
        this.people = people;
        this.bench = bench;
        this.plans = plans;
        this.objects = objects;
        this.contents = contents;
        this.compilations = compilations;
        this.folder = folder;
        this.transactions = transactions;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.desk = new ImportDesk(
                people, beans.getBean(Imports.class), beans.getBean(JdbcClient.class), transactions, owner);
    }

    @Test
    void showAnAdSetForEachAdWithItsBudget() {
        var plan = compiled();

        bring(
                plan,
                ENGLISH,
                "2026-05-04,77,71,Dogs,active,Using ad set budget,,8{n},{code} set,active,12.50,Daily,{id},Ad {code},active,"
                        + "7-day click,3.00,0");

        assertThat(known(ObjectLevel.CAMPAIGN, "71").facts().path("budget_mode").isMissingNode())
                .isTrue();
        var adSet = known(ObjectLevel.AD_SET, "81");
        assertThat(adSet.parent()).isEqualTo("71");
        assertThat(adSet.facts().path("daily_budget").asString()).isEqualTo("12.50");
        assertThat(adSet.facts().path("budget_mode").asString()).isEqualTo("daily");
        assertThat(adSet.facts().path("delivery").asString()).isEqualTo("active");
        assertThat(adSet.facts().path("attribution").asString()).isEqualTo("7-day click");
        assertThat(adSet.seen()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(shown(plan)).isEqualTo("AD_SET_PER_AD STRUCTURE");
    }

    @Test
    void showACampaignsBudgetByItsAmountOrByWords() {
        var plan = compiled();

        bring(
                plan,
                "Tag;Konto-ID;Kampagnen-ID;Kampagnenname;Anzeigengruppen-ID;Anzeigengruppenname;Anzeigengruppenbudget;"
                        + "Anzeigen-ID;Anzeigenname;Ausgegebener Betrag (EUR)\n",
                "04.05.2026;77;71;Hunde;8{arm};Breit;Kampagnenbudget wird verwendet;{id};Anzeige {code};3,00");

        assertThat(known(ObjectLevel.CAMPAIGN, "71")
                        .facts()
                        .path("holds_budget")
                        .asBoolean())
                .isTrue();
        assertThat(shown(plan)).isEqualTo("CAMPAIGN_BUDGET STRUCTURE");
    }

    @Test
    void tellOfABudgetAsItIsNow() {
        var plan = compiled();
        bring(
                plan,
                ENGLISH,
                "2026-05-03,77,71,Dogs,,40.00,Daily,81,Broad,,Using campaign budget,,{id},Ad {code},,,3.00,0");
        assertThat(shown(plan)).isEqualTo("CAMPAIGN_BUDGET STRUCTURE");

        bring(
                plan,
                ENGLISH,
                "2026-05-04,77,71,Dogs,,Using ad set budget,,8{arm},Broad,,300.00,Lifetime,{id},Ad {code},,,3.00,0");

        assertThat(known(ObjectLevel.CAMPAIGN, "71")
                        .facts()
                        .path("holds_budget")
                        .asBoolean(true))
                .isFalse();
        var facts = known(ObjectLevel.AD_SET, "81").facts();
        assertThat(facts.path("lifetime_budget").asString()).isEqualTo("300.00");
        assertThat(facts.has("daily_budget")).isFalse();
    }

    @Test
    void tellNothingWithoutTheIdOfTheirAccount() {
        var plan = compiled();

        bring(
                plan,
                "Day,Account name,Campaign ID,Campaign name,Ad set ID,Ad set name,Ad ID,Ad name,Amount spent (USD),Purchases\n",
                "2026-05-04,My shop,71,Dogs,8{n},Set {n},{id},Ad {code},3.00,0");

        assertThat(people.as(owner, () -> contents.of("My shop"))).isEmpty();
        assertThat(shown(plan)).as("by the names of ad sets").isEqualTo("AD_SET_PER_AD STRUCTURE");
    }

    @Test
    void tellNothingOfWhatWasSeenLater() {
        var plan = compiled();
        seen("2026-05-20", Map.of("name", "As Meta shows it", "daily_budget", "40.00", "budget_mode", "daily"));

        bring(plan, ENGLISH, "2026-05-04,77,71,Dogs,,,,81,Old name,,12.50,Daily,{id},Ad {code},,,3.00,0");

        assertThat(known(ObjectLevel.AD_SET, "81").facts().path("name").asString())
                .isEqualTo("As Meta shows it");
        assertThat(changes()).isEmpty();
    }

    @Test
    void tellNothingOfADayThatIsYetToCome() {
        var plan = compiled();
        bring(plan, ENGLISH, "2062-05-04,77,71,Dogs,,,,81,Broad,,12.50,Daily,{id},Ad {code},,,3.00,0");

        var seen = known(ObjectLevel.AD_SET, "81").seen();

        assertThat(seen).isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }

    @Test
    void changeWhatTheyTellOfAndNothingElse() {
        var plan = compiled();
        seen(
                "2026-05-01",
                Map.of("name", "Broad", "daily_budget", "40.00", "budget_mode", "daily", "event", "purchase"));

        bring(plan, ENGLISH, "2026-05-04,77,71,Dogs,,,,81,Broad,,55.00,Daily,{id},Ad {code},,,3.00,0");

        var facts = known(ObjectLevel.AD_SET, "81").facts();
        assertThat(facts.path("event").asString()).isEqualTo("purchase");
        assertThat(facts.path("daily_budget").asString()).isEqualTo("55.00");
        assertThat(changes()).contains("daily_budget 40.00 55.00").noneMatch(change -> change.startsWith("event"));
    }

    private Plan compiled() {
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        return plan;
    }

    private void bring(Plan plan, String header, String line) {
        var table = new StringBuilder(header);
        var ads = people.as(owner, () -> CompiledAds.in(compilations.inForce(plan.id())));
        var arms = ads.stream().map(CompiledAds.Ad::angle).distinct().toList();
        for (var n = 0; n < ads.size(); n++) {
            var ad = ads.get(n);
            table.append(line.replace("{n}", String.valueOf(n + 1))
                            .replace("{arm}", String.valueOf(arms.indexOf(ad.angle())))
                            .replace("{id}", String.valueOf(9001 + n))
                            .replace("{code}", ad.code()))
                    .append('\n');
        }
        desk.keptTable(table.toString());
        Judged.await(folder, plan.id());
    }

    private void seen(String day, Map<String, Object> facts) {
        var earlier = desk.keptTable(ENGLISH + "2026-04-01,77,,,,,,,,,,,9999,An ad of no plan,,,1.00,0\n");
        var account = SeenAccount.of("77", List.of(new SeenObject(ObjectLevel.AD_SET, "81", "71", facts)), true);
        people.as(
                owner,
                () -> transactions.execute(_ -> {
                    objects.keep(account, LocalDate.parse(day), earlier.id().value());
                    return account;
                }));
    }

    private KnownObject known(ObjectLevel level, String id) {
        return people.as(owner, () -> contents.of("77")).stream()
                .filter(object -> object.level() == level && object.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> changes() {
        return people.as(owner, () -> contents.changes("77")).stream()
                .map(change -> "%s %s %s"
                        .formatted(
                                change.fact(),
                                change.before() == null ? "" : change.before().asString(),
                                change.after() == null ? "" : change.after().asString()))
                .toList();
    }

    private String shown(Plan plan) {
        var goals = people.as(owner, () -> plans.get(plan.id())).plan().goals();
        return goals.setUp() + " " + goals.source();
    }
}
