package belieffirst.evidence.web;

import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.goal.Targets;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An account that runs a plan of two angles with three ads each, of which one brings six of the plan's event a day for 40.00, and
 * the other one.
 */
record EventAccount(Member owner, Plan plan, List<CompiledAds.Ad> ads, LocalDate today) {

    private static final int DAYS = 11;

    /** The account laid out, with a plan that counts an event. */
    record Layer(
            People people,
            Bench bench,
            Plans plans,
            Compilations compilations,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {

        EventAccount counting(String event, String currency) {
            var owner = people.newOrganization().owner();
            var plan =
                    bench.draft(owner, bench.lay(owner, 2).withOneTemplate(), 3).plan();
            var targets = new Targets(new BigDecimal("20.00"), null, null, currency, null, null, 30);
            people.as(
                    owner,
                    () -> plans.change(
                            plan.id(),
                            null,
                            present -> present.aimingAt(present.goals().with(targets))));
            bench.compile(owner, plan.id());
            count(owner, plan, event);
            var ads = people.as(owner, () -> CompiledAds.in(compilations.inForce(plan.id())));
            return new EventAccount(owner, plan, ads, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }

        void count(Member owner, Plan plan, String event) {
            people.as(
                    owner,
                    () -> transactions.execute(_ -> jdbc.sql("update belief_plans set event = :event where id = :plan")
                            .param("event", event)
                            .param("plan", plan.id().value())
                            .update()));
        }
    }

    /** A line for each ad and day, the header before: {code}, {day}, {day.month.year} and {count} stand for themselves. */
    String table(String header, String line) {
        return header + "\n"
                + IntStream.rangeClosed(4, 3 + DAYS)
                        .mapToObj(today::minusDays)
                        .flatMap(day -> ads.stream().map(ad -> filled(line, ad, day)))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** The same as an answer of Insights. */
    String page(String line) {
        return "{\"data\": [%s], \"paging\": {}}"
                .formatted(IntStream.rangeClosed(4, 3 + DAYS)
                        .mapToObj(today::minusDays)
                        .flatMap(day -> ads.stream().map(ad -> filled(line, ad, day)))
                        .collect(Collectors.joining(",\n")));
    }

    private String filled(String line, CompiledAds.Ad ad, LocalDate day) {
        return line.replace("{code}", ad.code())
                .replace("{id}", String.valueOf(9_000 + ads.indexOf(ad)))
                .replace("{day}", day.toString())
                .replace(
                        "{day.month.year}",
                        "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()))
                .replace("{count}", ad.angle().equals(ads.getFirst().angle()) ? "6" : "1");
    }

    /** What the better angle brought in all. */
    static int brought() {
        return 3 * 6 * DAYS;
    }
}
