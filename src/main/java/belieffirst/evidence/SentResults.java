package belieffirst.evidence;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.kernel.Id;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results that a program sends: kept at once, and as often as it likes, since the same rows again change nothing. */
@Service
@Transactional
public class SentResults {

    private final ImportRepository repository;
    private final PerformanceLedger ledger;
    private final CurrentMember member;

    SentResults(ImportRepository repository, PerformanceLedger ledger, CurrentMember member) {
        this.repository = repository;
        this.ledger = ledger;
        this.member = member;
    }

    public Outcome keep(List<Line> lines) {
        member.require(Permission.PLAN);
        var id = repository.begin(
                Import.Way.API, Import.State.COMMITTING, "%d rows from a program".formatted(lines.size()), 0);
        var kept = ledger.keep(id, taker -> lines.forEach(taker::take));
        repository.report(id, kept.matching(), kept.changes());
        repository.move(id, Import.State.COMMITTED, null, Import.State.COMMITTING);
        var unmatched = kept.resolution().ads().stream()
                .filter(ad -> !ad.isMatchedBefore() && ad.found() == null && !ad.isSetAside())
                .map(ad -> ad.names().identity())
                .collect(Collectors.toSet());
        return new Outcome(
                id,
                kept.matching(),
                kept.changes(),
                lines.stream()
                        .map(line -> !unmatched.contains(line.ad().identity()))
                        .toList());
    }

    /**
     * What became of rows that were sent.
     *
     * @param matched for each row, in their order, whether its ad is a planned one
     */
    public record Outcome(Id<Import> id, Matching matching, Import.Changes changes, List<Boolean> matched) {}
}
