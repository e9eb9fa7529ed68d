package belieffirst.evidence.audit;

import belieffirst.evidence.ad.ResultNews;
import belieffirst.evidence.structure.ObjectReading;
import belieffirst.evidence.structure.PlanObjects;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.launch.Launches;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audits of launches: found when somebody asks and after each reading, and kept with what was left out. */
@Service
@Transactional
public class LaunchAudits {

    private final Plans plans;
    private final Launches launches;
    private final PlanObjects objects;
    private final LaunchAuditRepository repository;
    private final ResultNews news;

    LaunchAudits(
            Plans plans, Launches launches, PlanObjects objects, LaunchAuditRepository repository, ResultNews news) {
        this.plans = plans;
        this.launches = launches;
        this.objects = objects;
        this.repository = repository;
        this.news = news;
    }

    /** What is known of a plan's launch; refuses a plan that was never compiled. */
    @Transactional(readOnly = true)
    public LaunchAudit of(PlanDetails details) {
        return of(details.plan().id(), seen(details));
    }

    @Transactional(readOnly = true)
    public LaunchAudit of(Id<Plan> plan) {
        return of(plans.get(plan));
    }

    private LaunchAudit of(Id<Plan> plan, SeenLaunch seen) {
        return new LaunchAudit(
                seen.state(),
                seen.launch().version(),
                seen.launched(),
                seen.lastReading().map(ObjectReading::at).orElse(null),
                seen.isReadInPart(),
                repository.audited(plan).orElse(null),
                seen.days(),
                repository.differences(plan));
    }

    public LaunchAudit run(Id<Plan> plan) {
        repository.lock(plan);
        var seen = seen(plans.get(plan));
        var last = seen.lastReading();
        var launched = seen.launched();
        if (seen.state() == LaunchAudit.State.READ && last.isPresent() && launched != null) {
            var left = repository.leftOut(plan);
            var version = seen.launch().version();
            repository.keep(plan, version, seen.differences(), last.get().day());
            repository.keep(plan, version, launched, last.get().at());
            tellOf(left, repository.leftOut(plan));
        }
        return of(plan, seen);
    }

    private void tellOf(List<KeptDifference> before, List<KeptDifference> after) {
        if (!before.equals(after)) {
            news.tell(Stream.concat(before.stream(), after.stream())
                    .flatMap(kept -> kept.difference().ads().stream())
                    .distinct()
                    .toArray(String[]::new));
        }
    }

    /** The plans that are compared each time that accounts were read: those that are or were launched and not over. */
    @Transactional(readOnly = true)
    public List<Id<Plan>> going() {
        return repository.going();
    }

    /** Leaves the days of a difference out of its ads' verdicts, or brings them back. */
    public LaunchAudit leaveOut(Id<Plan> plan, UUID difference, boolean out) {
        repository.lock(plan);
        var known = repository
                .difference(plan, difference)
                .orElseThrow(() -> new Refusal.NotFound("difference", difference));
        if (out && !known.difference().kind().changesResults()) {
            throw new Refusal.Conflict("nothing_to_leave_out", "This changes no results: nothing to leave out.");
        }
        repository.leaveOut(plan, difference, out);
        news.tell(known.difference().ads().toArray(String[]::new));
        return of(plan);
    }

    private SeenLaunch seen(PlanDetails details) {
        var plan = details.plan();
        return SeenLaunch.of(
                PlannedLaunch.of(launches.of(details)), objects.of(plan.key()), repository.spending(plan.id()));
    }
}
