package belieffirst.audience.web;

import belieffirst.audience.JobCandidate;
import belieffirst.library.Entry;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The wishes of a persona, as its page offers them for jobs.
 *
 * @param names what its jobs are called already
 */
public record Candidates(Entry persona, List<JobCandidate> all, Set<String> names) {

    public boolean taken(JobCandidate candidate) {
        return names.contains(candidate.text());
    }

    /** The form of a new job, begun with this candidate. */
    public String address(JobCandidate candidate) {
        var address = UriComponentsBuilder.fromPath("/library/jobs/new")
                .queryParam("persona_id", persona.id())
                .queryParam("name", "{name}")
                .queryParam("source", "extracted_from_persona");
        if (persona.has("product_id")) {
            address.queryParam("product_id", persona.text("product_id"));
        }
        return address.encode().buildAndExpand(candidate.text()).toUriString();
    }
}
