package belieffirst.audience;

import belieffirst.library.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A thing that a persona wants and that could become a job to be done.
 *
 * @param kind emotional, social, functional, or unsorted where the persona does not say
 */
public record JobCandidate(String text, String kind) {

    private static final List<String> KINDS = List.of("emotional", "social", "functional");
    private static final String UNSORTED = "unsorted";

    /** What a persona holds, each text once: in {@code outcomes_jtbd}, at the top or within its domain sentiment. */
    public static List<JobCandidate> in(Persona persona) {
        var found = new LinkedHashMap<String, JobCandidate>();
        Stream.of(
                        persona.row().path("outcomes_jtbd"),
                        persona.row().path("domain_sentiment").path("outcomes_jtbd"))
                .flatMap(JobCandidate::read)
                .forEach(candidate -> found.putIfAbsent(candidate.text, candidate));
        return List.copyOf(found.values());
    }

    private static Stream<JobCandidate> read(JsonNode outcomes) {
        if (!outcomes.isObject()) {
            return of(UNSORTED, outcomes);
        }
        var sorted = KINDS.stream().flatMap(kind -> of(kind, outcomes.path(kind)));
        var others = outcomes.propertyStream()
                .filter(property -> !KINDS.contains(property.getKey()))
                .flatMap(property -> of(UNSORTED, property.getValue()));
        return Stream.concat(sorted, others);
    }

    private static Stream<JobCandidate> of(String kind, JsonNode texts) {
        return Entry.texts(texts).stream().map(text -> new JobCandidate(text, kind));
    }
}
