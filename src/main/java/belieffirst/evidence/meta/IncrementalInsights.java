package belieffirst.evidence.meta;

import belieffirst.evidence.meta.insight.CustomIds;
import belieffirst.evidence.meta.insight.InsightIncremental;
import belieffirst.evidence.store.IncrementalDays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The incremental attribution of accounts, in a request of its own after all others, so that the attributed figures never depend on
 * it. Many accounts do not have it: then Meta refuses the request, or says nothing of it.
 */
@Component
class IncrementalInsights {

    private static final int PAGE = 500;

    /** So many days of ads are held at once, of all accounts of a reading. */
    private static final int MOST_DAYS = 50_000;

    private final Edges edges;

    IncrementalInsights(Edges edges) {
        this.edges = edges;
    }

    /**
     * What Meta tells; accounts after one with which it took no more calls, or hardly any, are not asked.
     *
     * @param known the events of each account, in the same order
     */
    Read of(List<AccountReading> readings, List<AccountEvents> known) {
        var told = new ArrayList<IncrementalDays>();
        var remarks = new ArrayList<String>();
        var left = MOST_DAYS;
        for (var place = 0; place < readings.size(); place++) {
            var reading = readings.get(place);
            var days = new IncrementalDays(reading.account().id());
            var goesOn = read(new Asked(reading, known.get(place).custom(), days, left), remarks);
            if (!days.tellsNothing()) {
                told.add(days);
                left -= days.size();
            }
            if (!goesOn) {
                break;
            }
        }
        return new Read(told, remarks);
    }

    /** Whether another account can be asked. */
    private boolean read(Asked asked, List<String> remarks) {
        var account = asked.reading().account();
        try {
            var usage = edges.read(account, "insights", asked.parameters(), asked::take);
            asked.days().end();
            return !usage.slowsDown();
        } catch (GraphTrouble trouble) {
            if (trouble.kind().interrupts() || !asked.days().tellsNothing()) {
                remarks.add(
                        "The figures of incremental attribution of account %s were not all read: %s. The attributed figures are kept."
                                .formatted(account.id(), trouble.kind().reason()));
            }
            return !trouble.usage().slowsDown();
        }
    }

    /** The accounts that tell something, and what was interrupted, a sentence each. */
    record Read(List<IncrementalDays> told, List<String> remarks) {

        static final Read NOTHING = new Read(List.of(), List.of());
    }

    /** An account that is asked, and what it has told. */
    private record Asked(AccountReading reading, CustomIds custom, IncrementalDays days, int most) {

        Map<String, String> parameters() {
            var parameters = new LinkedHashMap<String, String>();
            parameters.put("level", "ad");
            parameters.put("time_increment", "1");
            parameters.put(
                    "time_range", "{\"since\":\"%s\",\"until\":\"%s\"}".formatted(reading.since(), reading.until()));
            parameters.put("fields", InsightIncremental.FIELDS);
            parameters.put("action_attribution_windows", "[\"%s\"]".formatted(InsightIncremental.WINDOW));
            parameters.put("limit", String.valueOf(PAGE));
            return parameters;
        }

        void take(JsonNode row) {
            var told = new InsightIncremental(row, custom);
            var figures = told.figures();
            if (figures.isEmpty()) {
                return;
            }
            told.day().ifPresent(day -> days.add(told.adId(), day, figures));
            if (days.size() > most) {
                throw new GraphTrouble(TroubleKind.TOO_MANY, ApiUsage.NONE);
            }
        }
    }
}
