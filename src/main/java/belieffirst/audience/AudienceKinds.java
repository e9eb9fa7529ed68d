package belieffirst.audience;

import belieffirst.library.EntryKind;
import belieffirst.library.OwnedKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of entry that this room owns. */
@Component
class AudienceKinds implements OwnedKinds {

    @Override
    public List<EntryKind> kinds() {
        return List.of(PersonaKind.PERSONAS, SublayerKind.SUBLAYERS, IdentityValueKind.IDENTITY_VALUES, JtbdKind.JOBS);
    }
}
