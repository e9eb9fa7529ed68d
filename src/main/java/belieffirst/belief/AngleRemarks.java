package belieffirst.belief;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The remarks of another module on angles: what their latest verdict is, a sentence each, by the angle's id. */
public interface AngleRemarks {

    Map<UUID, String> of(Collection<UUID> angles);
}
