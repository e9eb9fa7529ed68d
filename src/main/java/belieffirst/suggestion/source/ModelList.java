package belieffirst.suggestion.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of the models that exist. */
public interface ModelList {

    /** What stands in the way of asking this model with this key; null when nothing does. */
    @Nullable
    Trouble troubleWith(ModelSettings voice);

    /** The ids of those that this key may ask, the newest first; none where that cannot be found out. */
    List<String> models(ModelSettings voice);
}
