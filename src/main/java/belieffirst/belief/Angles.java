package belieffirst.belief;

import belieffirst.belief.AngleChangeRepository.Standing;
import belieffirst.belief.AngleChangeRepository.Why;
import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import belieffirst.library.Entries;
import belieffirst.library.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The angles of the current organization: beliefs that compete to sell, and what became of each. */
@Service
@Transactional
public class Angles {

    /** The longest reason that is kept. */
    public static final int REASON = 1_000;

    private final Entries entries;
    private final AngleChangeRepository changes;
    private final RevisionCache<UUID, List<Angle>> ofJobs;

    Angles(Entries entries, AngleChangeRepository changes, Revisions revisions) {
        this.ofJobs = revisions.cache(64);
        this.entries = entries;
        this.changes = changes;
    }

    public Angle get(UUID id) {
        return Angle.of(entries.get(AngleKind.ANGLES, id));
    }

    /** The beliefs that compete on a job, by name. */
    public List<Angle> forJob(UUID job) {
        return ofJobs.get(
                job,
                () -> entries.list(AngleKind.ANGLES, Query.first(200).under("job_id", job))
                        .map(Angle::of)
                        .items());
    }

    public Angle add(ObjectNode angle) {
        return Angle.of(entries.add(AngleKind.ANGLES, angle));
    }

    public Angle change(UUID id, @Nullable String version, ObjectNode patch) {
        return Angle.of(entries.change(AngleKind.ANGLES, id, version, patch));
    }

    /**
     * A person says what became of an angle, and why.
     *
     * @param plan the plan that showed it, or null
     */
    public AngleChange judge(UUID id, AngleStatus to, String reason, @Nullable UUID plan) {
        return judge(id, to, reason, plan, AngleChange.Cause.PERSON);
    }

    /** The same, where it may be a verdict that says so by itself. */
    public AngleChange judge(UUID id, AngleStatus to, String reason, @Nullable UUID plan, AngleChange.Cause cause) {
        var why = new Why(reason(reason), plan);
        var standing = changes.lock(id).orElseThrow(() -> new Refusal.NotFound("angle", id));
        require(standing, to, plan);
        try {
            return changes.change(List.of(id), null, to, cause, why).getFirst();
        } catch (DataIntegrityViolationException _) {
            throw new Refusal.Invalid(Map.of("plan_id", "Name a plan that tests this angle, or none."));
        }
    }

    /** The same by what a plan came to: a winner that it does not bear out is tested again first, and lost then. */
    public void judgeByResults(UUID id, AngleStatus to, String reason, UUID plan, AngleChange.Cause cause) {
        var won = changes.lock(id).stream().anyMatch(standing -> standing.status() == AngleStatus.WINNER);
        if (won && to == AngleStatus.LOSER) {
            judge(id, AngleStatus.TESTING, reason, plan, cause);
        }
        judge(id, to, reason, plan, cause);
    }

    /** Whether somebody, or a verdict by itself, judged this angle by this plan already. */
    @Transactional(readOnly = true)
    public boolean isJudgedBy(UUID plan, UUID angle) {
        return judgedBy(plan).contains(angle);
    }

    /** The angles that somebody, or a verdict by itself, judged by this plan already. */
    @Transactional(readOnly = true)
    public Set<UUID> judgedBy(UUID plan) {
        return changes.judged(plan);
    }

    /** A plan began to run: those of its angles that nobody tested yet are being tested now; the others stay. */
    public void startTesting(List<UUID> angles, UUID plan) {
        var why = new Why("A plan that tests it began to run.", plan);
        changes.change(angles, AngleStatus.UNTESTED, AngleStatus.TESTING, AngleChange.Cause.RUN, why);
    }

    /** A plan ended: those of these angles that are in testing become this; whoever was judged stays. */
    public void endTesting(List<UUID> angles, AngleStatus to, String reason, UUID plan, AngleChange.Cause cause) {
        changes.change(angles, AngleStatus.TESTING, to, cause, new Why(reason, plan));
    }

    private static String reason(String typed) {
        var reason = Text.clean(typed).strip();
        if (reason.isEmpty() || reason.length() > REASON) {
            throw new Refusal.Invalid(Map.of(
                    "reason",
                    reason.isEmpty()
                            ? "Say why, in a sentence: whoever reads it later will ask."
                            : "A reason takes at most %,d characters.".formatted(REASON)));
        }
        return reason;
    }

    private static void require(Standing standing, AngleStatus to, @Nullable UUID plan) {
        var is = standing.status();
        if (standing.archived()) {
            throw new Refusal.Conflict("archived", "This angle is archived: bring it back first.");
        }
        if (!is.mayBecome(to)) {
            throw new Refusal.Conflict(
                    is == to
                            ? "This angle is %s already.".formatted(word(to))
                            : "A %s does not become a %s at once: set it back to testing first, with a reason."
                                    .formatted(word(is), word(to)));
        }
        if (is == to && (plan == null || plan.equals(standing.wonIn()))) {
            throw new Refusal.Conflict("This angle is a winner already: another plan that shows it again confirms it.");
        }
    }

    private static String word(AngleStatus status) {
        return status.label().toLowerCase(Locale.ROOT);
    }
}
