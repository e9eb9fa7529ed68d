package belieffirst.catalog;

import belieffirst.library.Option;
import java.util.List;

/** The origin of an offer, a job or an angle, as tables and the API name it. */
public final class Source {

    /** The words that a source column takes. */
    public static final List<Option> OPTIONS = List.of(
            new Option("manual", "Written by hand"),
            new Option("extracted_from_persona", "Found in the persona"),
            new Option("ai_generated", "Suggested"));

    private Source() {}
}
