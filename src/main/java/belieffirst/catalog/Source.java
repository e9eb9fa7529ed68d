package belieffirst.catalog;

import belieffirst.library.Option;
import java.util.List;

/** Where an offer, a job or an angle comes from, as tables and the API say it. */
public final class Source {

    /** The words that a source column takes. */
    public static final List<Option> OPTIONS = List.of(
            new Option("manual", "Written by hand"),
            new Option("extracted_from_persona", "Found in the persona"),
            new Option("ai_generated", "Suggested"));

    private Source() {}
}
