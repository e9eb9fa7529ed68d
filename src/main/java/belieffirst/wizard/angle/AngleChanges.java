package belieffirst.wizard.angle;

import belieffirst.belief.Angles;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.StepInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The ways in which a plan's angles change: written, pasted, taken from those on record, moved, edited. */
@Component
public class AngleChanges {

    private static final int MOST = 30;

    private final Angles angles;
    private final AngleEdits edits;
    private final Jsonb json;

    AngleChanges(Angles angles, AngleEdits edits, Jsonb json) {
        this.angles = angles;
        this.edits = edits;
        this.json = json;
    }

    /** The fields that a way of adding takes up. */
    static Set<String> fields(String what) {
        return switch (what) {
            case "paste" -> Set.of("pasted");
            case "take" -> Set.of("angle_id");
            default -> Set.of("name", "belief_statement", "explanation");
        };
    }

    /** All that the page holds: what was edited, and whatever was typed, pasted or ticked. */
    Plan all(PlanDetails details, StepInput typed) {
        var changed = edited(details, typed);
        for (var what : List.of("add", "paste", "take")) {
            if (fields(what).stream().anyMatch(field -> !typed.text(field).isEmpty())) {
                changed = add(what, changed, typed);
            }
        }
        return changed;
    }

    Plan add(String what, Plan plan, StepInput typed) {
        var added = switch (what) {
            case "paste" -> pasted(plan, PastedAngles.in(typed.text("pasted")));
            case "take" -> taken(typed.texts("angle_id"));
            default -> List.of(kept(plan, PastedAngles.Row.of(typed)));
        };
        return adding(plan, added);
    }

    /** These come after the angles that the plan has, each once. */
    public static Plan adding(Plan plan, List<UUID> added) {
        var all = new ArrayList<>(plan.design().angleIds());
        added.stream().filter(angle -> !all.contains(angle)).forEach(all::add);
        if (all.size() > MOST) {
            throw new Refusal.Invalid(Map.of("name", "A plan takes at most %d angles.".formatted(MOST)));
        }
        return plan.mixing(plan.design().withAngles(all));
    }

    static Plan moved(Plan plan, String angle, String move) {
        var all = new ArrayList<>(plan.design().angleIds());
        var place = all.indexOf(FormIds.parsed(angle).orElseThrow(AngleChanges::unknown));
        if (place < 0) {
            throw unknown();
        }
        switch (move) {
            case "up" -> Collections.swap(all, place, Math.max(place - 1, 0));
            case "down" -> Collections.swap(all, place, Math.min(place + 1, all.size() - 1));
            default -> all.remove(place);
        }
        return plan.mixing(plan.design().withAngles(all));
    }

    /** The angle stands at this place again, or last where there are not so many; one that is there stays where it is. */
    static Plan putBack(Plan plan, String angle, String place) {
        var all = new ArrayList<>(plan.design().angleIds());
        var id = FormIds.parsed(angle).orElseThrow(AngleChanges::unknown);
        if (all.contains(id)) {
            return plan;
        }
        if (all.size() >= MOST) {
            throw new Refusal.Invalid(Map.of("name", "A plan takes at most %d angles.".formatted(MOST)));
        }
        all.add(place.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(place), all.size()) : all.size(), id);
        return plan.mixing(plan.design().withAngles(all));
    }

    Plan edited(PlanDetails details, StepInput typed) {
        return edits.made(details, typed);
    }

    private static List<UUID> taken(List<String> ids) {
        if (ids.isEmpty()) {
            throw new Refusal.Invalid(Map.of("angle_id", "Tick the angles to add."));
        }
        return ids.stream()
                .map(id -> FormIds.parsed(id).orElseThrow(AngleChanges::unknown))
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
