package belieffirst.evidence.meta;

import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.export.RowReading;
import belieffirst.evidence.meta.insight.Insight;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The daily results of an account's ads: read page by page if Meta answers at once, else from a report that it makes. */
@Component
class Insights {

    private static final int PAGE = 500;
    private static final int MOST_LOOKS = 120;

    /** A report that was just made may not be known everywhere yet. */
    private static final int MOST_MISSES = 6;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Graph graph;
    private final Backoff pause;
    private final CustomConversions conversions;

    Insights(Graph graph, Backoff pause, CustomConversions conversions) {
        this.graph = graph;
        this.pause = pause;
        this.conversions = conversions;
    }

    /**
     * Hands each row on; some may come again, and what was said last holds.
     *
     * @param custom the custom conversions that plans count
     * @return the events of the account
     */
    AccountEvents read(AccountReading reading, CustomEvents custom, Consumer<RowReading> taker) {
        var known = conversions.of(reading.account(), custom);
        read(reading.account(), reading.since(), reading.until(), row -> taker.accept(known.reading(row)));
        return known;
    }

    private void read(MetaAccount account, LocalDate since, LocalDate until, Consumer<JsonNode> taker) {
        try {
            pages("act_%s/insights".formatted(account.id()), range(since, until), account.token(), taker);
        } catch (GraphTrouble trouble) {
            if (trouble.kind() != TroubleKind.TOO_MUCH) {
                throw trouble;
            }
            readLong(account, since, until, taker);
        }
    }

    /** A report that is not there in time, or fails, is asked for in two halves. */
    private void readLong(MetaAccount account, LocalDate since, LocalDate until, Consumer<JsonNode> taker) {
        try {
            var report = graph.post("act_%s/insights".formatted(account.id()), range(since, until), account.token())
                    .body()
                    .path("report_run_id")
                    .asString("");
            readReport(report, account.token(), taker);
        } catch (GraphTrouble trouble) {
            var narrower = trouble.kind() == TroubleKind.TOO_MUCH || trouble.kind() == TroubleKind.NOT_READY;
            if (!narrower || !since.isBefore(until)) {
                throw trouble;
            }
            var middle = since.plusDays(ChronoUnit.DAYS.between(since, until) / 2);
            read(account, since, middle, taker);
            read(account, middle.plusDays(1), until, taker);
        }
    }

    private void readReport(String report, String token, Consumer<JsonNode> taker) {
        for (var miss = 0; miss < MOST_MISSES; miss++) {
            try {
                await(report, token);
                pages(report + "/insights", Map.of("limit", String.valueOf(PAGE)), token, taker);
                return;
            } catch (GraphTrouble trouble) {
                if (trouble.kind() != TroubleKind.NOT_THERE) {
                    throw trouble;
                }
                pause.of(BETWEEN_LOOKS);
            }
        }
        throw new GraphTrouble(TroubleKind.NOT_READY, ApiUsage.NONE);
    }

    /** All of it at 100% is not enough: only the word says that a report is ready. */
    private void await(String report, String token) {
        for (var look = 0; look < MOST_LOOKS; look++) {
            var state = graph.get(report, Map.of(), token)
                    .body()
                    .path("async_status")
                    .asString("");
            switch (state) {
                case "Job Completed" -> {
                    return;
                }
                case "Job Failed", "Job Skipped" -> throw new GraphTrouble(TroubleKind.TOO_MUCH, ApiUsage.NONE);
                default -> pause.of(BETWEEN_LOOKS);
            }
        }
        throw new GraphTrouble(TroubleKind.NOT_READY, ApiUsage.NONE);
    }

    private void pages(String edge, Map<String, String> parameters, String token, Consumer<JsonNode> taker) {
        var asked = new LinkedHashMap<>(parameters);
        var pages = new Pages();
        while (true) {
            var answer = graph.get(edge, asked, token);
            var after = pages.after(answer.body());
            answer.body().path("data").forEach(taker);
            if (after.isEmpty()) {
                return;
            }
            pause.heed(answer.throttle());
            asked.put("after", after.get());
        }
    }

    private static Map<String, String> range(LocalDate since, LocalDate until) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("level", "ad");
        parameters.put("time_increment", "1");
        parameters.put("time_range", "{\"since\":\"%s\",\"until\":\"%s\"}".formatted(since, until));
        parameters.put("fields", Insight.FIELDS);
        parameters.put("limit", String.valueOf(PAGE));
        return parameters;
    }
}
