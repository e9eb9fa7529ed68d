package belieffirst.verdict.keep;

import belieffirst.belief.AngleRemarks;
import belieffirst.kernel.Formats;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The latest verdict on each angle, with the figures of settled days that it stands on. */
@Component
class AngleVerdictRemarks implements AngleRemarks {

    private final KeptVerdicts kept;

    AngleVerdictRemarks(KeptVerdicts kept) {
        this.kept = kept;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> angles) {
        var remarks = new LinkedHashMap<UUID, String>();
        kept.ofAngles(angles)
                .forEach((angle, verdict) -> remarks.put(
                        angle,
                        "%s in %s, %s. Settled days: %s."
                                .formatted(
                                        verdict.said(),
                                        verdict.plan().key(),
                                        Formats.said(verdict.day()),
                                        verdict.figures().said(verdict.plan().event()))));
        return remarks;
    }
}
