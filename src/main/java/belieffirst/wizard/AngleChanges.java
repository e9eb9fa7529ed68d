package belieffirst.wizard;

import belieffirst.belief.Angles;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The ways in which a plan's angles change: written, pasted, taken from the ledger, moved, edited. */
@Component
class AngleChanges {

    private static final int MOST = 30;

    private final Angles angles;
    private final Jsonb json;

    AngleChanges(Angles angles, Jsonb json) {
        this.angles = angles;
        this.json = json;
    }

    Plan add(String what, Plan plan, Typed typed) {
        var added = switch (what) {
            case "paste" -> pasted(plan, PastedAngles.in(typed.text("pasted")));
            case "take" -> taken(typed.texts("angle_id"));
            default -> List.of(kept(plan, PastedAngles.Row.of(typed)));
        };
        return adding(plan, added);
    }

    /** These come after the angles that the plan has, each once. */
    static Plan adding(Plan plan, List<UUID> added) {
        var all = new ArrayList<>(plan.mix().angleIds());
        added.stream().filter(angle -> !all.contains(angle)).forEach(all::add);
        if (all.size() > MOST) {
            throw new Refusal.Invalid(Map.of("name", "A plan takes at most %d angles.".formatted(MOST)));
        }
        return plan.mixing(plan.mix().withAngles(all));
    }

    static Plan moved(Plan plan, String angle, String move) {
        var all = new ArrayList<>(plan.mix().angleIds());
        var place = all.indexOf(Ids.parsed(angle).orElseThrow(AngleChanges::unknown));
        if (place < 0) {
            throw unknown();
        }
        switch (move) {
            case "up" -> Collections.swap(all, place, Math.max(place - 1, 0));
            case "down" -> Collections.swap(all, place, Math.min(place + 1, all.size() - 1));
            default -> all.remove(place);
        }
        return plan.mixing(plan.mix().withAngles(all));
    }

    /** An angle that is edited here is edited for every plan that tests it; a plan compiled before keeps what it says. */
    Plan edited(Plan plan, String angle, Typed typed) {
        var id = Ids.parsed(angle).filter(plan::tests).orElseThrow(AngleChanges::unknown);
        var patch = json.object();
        patch.put("name", typed.text("name"));
        patch.put("belief_statement", typed.text("belief_statement"));
        patch.put("explanation", typed.text("explanation"));
        angles.change(id, null, patch);
        return plan.reopened();
    }

    private static List<UUID> taken(List<String> ids) {
        if (ids.isEmpty()) {
            throw new Refusal.Invalid(Map.of("angle_id", "Tick the angles to take."));
        }
        return ids.stream()
                .map(id -> Ids.parsed(id).orElseThrow(AngleChanges::unknown))
                .toList();
    }

    private List<UUID> pasted(Plan plan, List<PastedAngles.Row> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> pasted(plan, rows.get(i), i + 1))
                .toList();
    }

    private UUID pasted(Plan plan, PastedAngles.Row row, int number) {
        try {
            return kept(plan, row);
        } catch (Refusal.Invalid refusal) {
            throw new Refusal.Invalid(Map.of("pasted", "Angle %d: %s".formatted(number, refusal.detail())));
        }
    }

    private UUID kept(Plan plan, PastedAngles.Row row) {
        var job = plan.answers().jobId();
        if (job == null) {
            throw new Refusal.Invalid(Map.of("name", "Choose the job before its angles."));
        }
        var angle = json.object();
        angle.put("jtbd_framed_id", job.toString());
        angle.put("name", row.name());
        angle.put("belief_statement", row.belief());
        angle.put("explanation", row.explanation());
        return angles.add(angle).id();
    }

    private static Refusal.Invalid unknown() {
        return new Refusal.Invalid(Map.of("name", "This plan does not test that angle."));
    }
}
