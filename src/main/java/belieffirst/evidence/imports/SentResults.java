package belieffirst.evidence.imports;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.ResolvedAd;
import belieffirst.evidence.structure.AccountObjects;
import belieffirst.evidence.structure.PlacedResult;
import belieffirst.evidence.structure.PlacedResults;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The results that programs send: kept at once, and as often as they like, since the same rows again change nothing. */
@Service
@Transactional
public class SentResults {

    private final ImportRepository repository;
    private final PerformanceWriter ledger;
    private final AccountObjects objects;
    private final CurrentMember member;
    private final Clock clock;

    SentResults(
            ImportRepository repository,
            PerformanceWriter ledger,
            AccountObjects objects,
            CurrentMember member,
            Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.objects = objects;
        this.member = member;
        this.clock = clock;
    }

    /** Keeps rows, and what they tell of ad sets and campaigns. */
    public SentOutcome keepPlaced(List<PlacedResult> rows) {
        var outcome = keep(rows.stream().map(PlacedResult::line).toList());
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        objects.add(PlacedResults.told(rows, tomorrow), outcome.id().value());
        return outcome;
    }

    public SentOutcome keep(List<DailyResult> lines) {
        member.require(Permission.PLAN);
        var id = repository.begin(ImportWay.API, ImportState.COMMITTING, name(lines.size()), 0);
        var kept = ledger.keep(id, taker -> lines.forEach(taker::take));
        repository.commit(id, kept.matching(), kept.changes());
        var unmatched = kept.resolution().ads().stream()
                .filter(ResolvedAd::isUnmatched)
                .map(ad -> ad.names().identity())
                .collect(Collectors.toSet());
        return new SentOutcome(
                id,
                kept.matching(),
                kept.changes(),
                lines.stream()
                        .map(line -> !unmatched.contains(line.ad().identity()))
                        .toList());
    }

    private static String name(int rows) {
        return rows == 1 ? "1 row from a program" : rows + " rows from a program";
    }
}
