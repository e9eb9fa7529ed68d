package belieffirst.atlas.web;

import belieffirst.atlas.Beliefs;
import belieffirst.belief.AngleKind;
import belieffirst.belief.Mechanism;
import belieffirst.belief.MechanismKind;
import belieffirst.kernel.Refusal;
import belieffirst.library.Entries;
import belieffirst.library.Query;
import belieffirst.library.SidePanel;
import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The collector of a belief's page: what is known of the belief, and what other modules add beside it. */
@Component
@Transactional(readOnly = true)
class BeliefPages {

    private final Beliefs beliefs;
    private final Entries entries;
    private final List<SidePanel> companions;

    BeliefPages(Beliefs beliefs, Entries entries, List<SidePanel> companions) {
        this.beliefs = beliefs;
        this.entries = entries;
        this.companions = companions;
    }

    BeliefPage of(UUID id) {
        var belief = beliefs.find(id).orElseThrow(() -> new Refusal.NotFound("belief", id));
        var mechanisms = entries.list(MechanismKind.MECHANISMS, Query.first(50).under("angle_id", id))
                .map(Mechanism::of);
        return new BeliefPage(belief, beliefs.history(id), mechanisms.items(), beside(id));
    }

    private List<Content> beside(UUID id) {
        var angle = entries.get(AngleKind.ANGLES, id);
        return companions.stream()
                .filter(companion -> companion.belongsTo(AngleKind.ANGLES) && !(companion instanceof BeliefPanel))
                .map(companion -> companion.beside(angle))
                .toList();
    }
}
