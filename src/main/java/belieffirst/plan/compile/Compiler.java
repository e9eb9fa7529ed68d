package belieffirst.plan.compile;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.Status;
import belieffirst.plan.advice.Advice;
import belieffirst.plan.advice.Warning;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The compiler of a plan into the exact list of ads to make. */
@Service
@Transactional
public class Compiler {

    private final CompilationRepository repository;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Compiler(CompilationRepository repository, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Compiles the plan; content that was compiled before answers the number that it has.
     *
     * @param waivers why a warning is set aside, by its code; an unknown code is refused
     * @param version the version that was looked at, or null to compile whatever stands there
     */
    public Compilation compile(Id<Plan> id, Map<String, String> waivers, @Nullable Integer version) {
        Waivers.requireKnown(waivers);
        if (!repository.lock(id)) {
            throw new Refusal.NotFound("plan", id);
        }
        var material = repository.material(id);
        var plan = material.details().plan();
        requireCompilable(plan, version);
        var missing = material.details().missing();
        return missing.isEmpty() ? compile(material, waivers) : new Compilation.Incomplete(missing);
    }

    private Compilation compile(CompilationRepository.Material material, Map<String, String> waivers) {
        var details = material.details();
        var warnings = Advice.on(details);
        var ads = AdList.of(details, material.ads());
        var payload = Payload.of(details, ads.ads());
        var known = material.digests().get(payload.digest());
        if (known == null) {
            var compiled = compiled(material.next(), payload, warnings, Waivers.told(waivers, warnings));
            repository.keep(details.plan().id(), compiled, ads.fresh());
            events.publishEvent(new PlanCompiled(details.plan().id(), compiled.number()));
            return new Compilation.Compiled(compiled.number(), compiled.digest(), warnings, true);
        }
        if (!Integer.valueOf(known).equals(details.plan().lifecycle().compilation())) {
            repository.restore(details.plan().id(), known, Waivers.told(waivers, warnings));
        }
        return new Compilation.Compiled(known, payload.digest(), warnings, false);
    }

    private CompiledPlan compiled(int number, Payload payload, List<Warning> warnings, Map<String, String> waivers) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var told = warnings.stream().map(CompiledPlan.Warned::of).toList();
        return new CompiledPlan(number, payload.digest(), payload.stamped(at), at, told, waivers);
    }

    private static void requireCompilable(Plan plan, @Nullable Integer version) {
        if (version != null
                && version != plan.revision().version()
                && plan.lifecycle().status() == Status.DRAFT) {
            throw new Refusal.Stale("plan");
        }
        if (plan.lifecycle().archived()) {
            throw new Refusal.Conflict("This plan is archived: bring it back before you compile it.");
        }
        if (plan.lifecycle().status() == Status.RUNNING || plan.lifecycle().status() == Status.COMPLETED) {
            throw new Refusal.Conflict("This plan is %s, and its ads are being made from what was compiled."
                    .formatted(plan.lifecycle().status().word()));
        }
    }
}
