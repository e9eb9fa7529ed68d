package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.Evidence;
import belieffirst.evidence.PlanEvidence;
import belieffirst.evidence.UnmatchedAds;
import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The sums that are kept of planned ads: what a count of all performance says, whatever comes and in whatever order. */
@EachHome
@ProductTest
class PlannedAdSumsTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 28);
    private static final int STEPS = 30;

    private final People people;
    private final SentResults results;
    private final UnmatchedAds unmatched;
    private final Evidence evidence;
    private final Member owner;
    private final Recount recount;
    private final List<Id<Plan>> plans = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();

    PlannedAdSumsTests(
            People people,
            Bench bench,
            SentResults results,
            UnmatchedAds unmatched,
            Evidence evidence,
            Compilations compilations,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.people = people;
        this.results = results;
        this.unmatched = unmatched;
        this.evidence = evidence;
        this.owner = people.newOrganization().owner();
        this.recount = new Recount(people, owner, jdbc, transactions);
        var ground = bench.lay(owner, 2);
        for (var plan = 0; plan < 2; plan++) {
            var id = bench.draft(owner, ground).plan().id();
            bench.compile(owner, id);
            plans.add(id);
            people.as(owner, () -> CompiledAds.in(compilations.inForce(id))).stream()
                    .limit(3)
                    .forEach(ad -> codes.add(ad.code()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void areWhatACountSaysAfterEveryStep(long seed) {
        var random = new Random(seed);
        for (var step = 0; step < STEPS; step++) {
            if (random.nextInt(5) == 0) {
                match(random);
            } else {
                people.as(owner, () -> results.keep(rows(random)));
            }
            for (var plan : plans) {
                assertThat(said(people.as(owner, () -> evidence.of(plan))))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(recount.of(plan));
            }
            assertThat(recount.kept()).isEqualTo(recount.overview());
        }
    }

    private void match(Random random) {
        var waiting =
                people.as(owner, () -> unmatched.list(false, Cursor.START)).items();
        if (!waiting.isEmpty()) {
            var ad = waiting.get(random.nextInt(waiting.size()));
            people.as(owner, () -> unmatched.match(ad.id(), codes.get(random.nextInt(codes.size()))));
        }
    }

    private List<DailyResult> rows(Random random) {
        var euros = random.nextInt(3) == 0;
        return IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(_ -> row(random, euros))
                .toList();
    }

    /** Ads with and without an id, a code or an account; days and ranges; whole and in parts; with figures that are not told. */
    private DailyResult row(Random random, boolean euros) {
        var ad = random.nextInt(12);
        var name = ad < 8 ? "Ad %s | %d".formatted(codes.get(ad % codes.size()), ad) : "Ad %d".formatted(ad);
        var account = random.nextInt(4) == 0 ? "" : String.valueOf(70 + ad % 2);
        var day = FIRST.plusDays(random.nextInt(8));
        return new DailyResult(
                new AdNames(account, ad % 3 == 0 ? null : String.valueOf(900 + ad), "", "", name, ""),
                day,
                random.nextInt(8) == 0 ? day.plusDays(2) : day,
                List.of("", "", "", "age=18-24", "age=25-34", "gender=female").get(random.nextInt(6)),
                new MeasurementBasis(
                        account, ad % 4 == 1 && euros ? "EUR" : "USD", random.nextInt(3) == 0 ? "7d_click" : "", ""),
                new Metrics(
                        BigDecimal.valueOf(random.nextInt(4) * 125L, 2),
                        told(random),
                        null,
                        told(random),
                        told(random),
                        random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(900), 1)),
                null);
    }

    private static @Nullable Long told(Random random) {
        return random.nextInt(3) == 0 ? null : (long) random.nextInt(5);
    }

    private static List<String> said(PlanEvidence found) {
        var said = new ArrayList<>(found.days().stream()
                .map(day -> "%d %s %s %s %s | %s %s %s %s %s"
                        .formatted(
                                day.ad().number(),
                                day.day(),
                                day.terms().account(),
                                day.terms().currency(),
                                day.terms().attributionSetting().isEmpty() ? "" : "7d_click",
                                plain(day.numbers().spend()),
                                day.numbers().impressions(),
                                day.numbers().linkClicks(),
                                day.numbers().purchases(),
                                plain(day.numbers().purchaseValue())))
                .toList());
        var fresh = found.freshness();
        said.add(fresh == null ? "nothing" : "%s %d".formatted(fresh.lastDay(), fresh.ranges()));
        return said;
    }

    private static @Nullable String plain(@Nullable BigDecimal money) {
        return money == null ? null : money.setScale(4).toPlainString();
    }

    /** All performance counted from the beginning, as it was before sums of it were kept. */
    private record Recount(People people, Member owner, JdbcClient jdbc, TransactionOperations transactions) {

        private static final String TOLD = """
                  from belief_plan_ads a
                  join belief_plans b on b.id = a.plan_id
                  join delivered_ads d on d.code = a.code and d.organization_id = a.organization_id
                  join lateral (
                       select w.*, regexp_replace(w.breakdown, '=[^|]*', '', 'g') as kind,
                              min(regexp_replace(w.breakdown, '=[^|]*', '', 'g')) over (partition by w.day) as chosen
                         from ad_performance w
                        where w.organization_id = d.organization_id and w.delivered_ad_id = d.id and w.until = w.day) p
                    on p.kind = p.chosen
                """;

        private static final String DAYS = """
                select format('%s %s %s %s %s | %s %s %s %s %s', a.number, p.day, d.account_id, p.currency, p.attribution_setting,
                       sum(p.spend), coalesce(sum(p.impressions)::text, 'null'), coalesce(sum(p.link_clicks)::text, 'null'),
                       coalesce((case when bool_and(p.purchases is not null or p.spend = 0) then sum(p.purchases) end)::text, 'null'),
                       coalesce((case when bool_and(p.purchase_value is not null or (p.spend = 0 and coalesce(p.purchases, 0) = 0))
                                      then sum(p.purchase_value) end)::text, 'null'))
                """ + TOLD + """
                 where a.plan_id = :plan
                 group by a.number, a.code, p.day, d.account_id, p.currency, p.attribution_setting, p.objective
                 order by p.day, a.number, d.account_id, p.currency, p.attribution_setting, p.objective
                """;

        private static final String FRESHNESS = """
                select coalesce(max(p.until) || ' ' || count(*) filter (where p.until > p.day), 'nothing')
                  from belief_plan_ads a
                  join delivered_ads d on d.code = a.code and d.organization_id = a.organization_id
                  join ad_performance p on p.organization_id = d.organization_id and p.delivered_ad_id = d.id
                 where a.plan_id = :plan
                """;

        private static final String OVERVIEW = """
                select concat_ws(' ', b.key, p.currency, sum(p.spend),
                       coalesce((case when bool_and(p.purchases is not null or p.spend = 0) then sum(p.purchases) end)::text, 'null'),
                       max(p.day), count(distinct a.code))
                """ + TOLD + """
                 group by b.key, b.name, p.currency
                 order by max(p.day) desc, b.key desc, p.currency
                """;

        private static final String KEPT = """
                select concat_ws(' ', plan_key, currency, spend, coalesce(purchases::text, 'null'), last_day, ads)
                  from plan_results order by last_day desc, plan_key desc, currency
                """;

        List<String> of(Id<Plan> plan) {
            var counted = new ArrayList<>(asked(DAYS, plan.value()));
            counted.addAll(asked(FRESHNESS, plan.value()));
            return counted;
        }

        List<String> kept() {
            return asked(KEPT, null);
        }

        List<String> overview() {
            return asked(OVERVIEW, null);
        }

        private List<String> asked(String query, @Nullable UUID plan) {
            return people.as(
                    owner,
                    () -> Objects.requireNonNull(transactions.execute(_ -> jdbc.sql(query)
                            .param("plan", plan)
                            .query(String.class)
                            .list())));
        }
    }
}
