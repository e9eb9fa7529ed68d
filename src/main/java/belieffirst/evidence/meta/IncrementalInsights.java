package belieffirst.evidence.meta;

import belieffirst.evidence.meta.insight.CustomIds;
import belieffirst.evidence.meta.insight.InsightIncremental;
import belieffirst.evidence.store.IncrementalDays;
import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
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

    /** So many rows of an account are read at most. */
    private static final int MOST_ROWS = 200_000;

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
            var goesOn = read(new Asked(reading, known.get(place).custom(), days, left, new LongAdder()), remarks);
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
        } catch (NotGiven _) {
            return true;
        } catch (GraphTrouble trouble) {
            if (!asked.days().tellsNothing()) {
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

    /** The end of a reading that finds nothing. */
    private static final class NotGiven extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        NotGiven() {
            super("not given", null, false, false);
        }
    }

    /** An account that is asked, and what it has told. */
    private record Asked(AccountReading reading, CustomIds custom, IncrementalDays days, int most, LongAdder rows) {

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

        /** Days outside of those that were asked for are nobody's. */
        void take(JsonNode row) {
            rows.increment();
            var told = new InsightIncremental(row, custom);
            var figures = told.figures();
            if (figures.isEmpty()) {
                requireSome();
                return;
            }
            told.day()
                    .filter(day -> !day.isBefore(reading.since()) && !day.isAfter(reading.until()))
                    .ifPresent(day -> days.add(told.adId(), day, figures));
            if (days.size() > most) {
                throw new GraphTrouble(TroubleKind.TOO_MANY, ApiUsage.NONE);
            }
        }

        /** An account of which a whole page says nothing does not have it, and is not read to its end. */
        private void requireSome() {
            if (days.tellsNothing() && rows.intValue() >= PAGE) {
                throw new NotGiven();
            }
            if (rows.intValue() > MOST_ROWS) {
                throw new GraphTrouble(TroubleKind.TOO_MANY, ApiUsage.NONE);
            }
        }
    }
}
