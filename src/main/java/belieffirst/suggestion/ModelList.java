package belieffirst.suggestion;

import org.jspecify.annotations.Nullable;

/** Knows which models there are. */
interface ModelList {

    /** What stands in the way of asking this model with this key; null when nothing does. */
    @Nullable
    Trouble troubleWith(Voice voice);
}
