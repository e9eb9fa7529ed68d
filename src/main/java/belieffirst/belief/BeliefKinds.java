package belieffirst.belief;

import belieffirst.library.EntryKind;
import belieffirst.library.OwnedKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of entry that this room owns. */
@Component
class BeliefKinds implements OwnedKinds {

    @Override
    public List<EntryKind> kinds() {
        return List.of(
                ProblemKind.PROBLEMS,
                AngleKind.ANGLES,
                MechanismKind.MECHANISMS,
                BenefitKind.BENEFITS,
                ProofKind.PROOFS);
    }
}
