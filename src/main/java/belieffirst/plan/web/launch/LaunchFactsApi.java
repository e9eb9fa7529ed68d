package belieffirst.plan.web.launch;

import belieffirst.plan.launch.LaunchFacts;
import belieffirst.plan.launch.Launches;
import belieffirst.plan.web.PlanFields;
import belieffirst.web.Preconditions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The API of what is known of an ad account for a product: the page, the dataset, the countries and the ages. */
@RestController
@RequestMapping("/api/products/{id}/launch-facts")
class LaunchFactsApi {

    private static final Set<String> FIELDS =
            Set.of("page_id", "pixel_id", "app_id", "link", "countries", "age_min", "age_max");
    private static final int LONGEST = 2000;
    private static final int MOST_COUNTRIES = 250;

    private final Launches launches;

    LaunchFactsApi(Launches launches) {
        this.launches = launches;
    }

    @GetMapping
    ResponseEntity<LaunchFacts> get(@PathVariable UUID id) {
        return answer(launches.facts(id));
    }

    /** Replaces all of them; what is left out is not known. */
    @PutMapping
    ResponseEntity<LaunchFacts> set(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var version = Preconditions.required(ifMatch, () -> launches.facts(id).version());
        var fields = PlanFields.of(body, FIELDS);
        var facts = new LaunchFacts(
                fields.line("page_id", LONGEST),
                fields.line("pixel_id", LONGEST),
                fields.line("app_id", LONGEST),
                fields.line("link", LONGEST),
                fields.has("countries") ? fields.words("countries", MOST_COUNTRIES) : List.of(),
                fields.whole("age_min", LaunchFacts.YOUNGEST, LaunchFacts.OLDEST),
                fields.whole("age_max", LaunchFacts.YOUNGEST, LaunchFacts.OLDEST));
        facts.faults().forEach(fields::wrong);
        fields.done();
        launches.set(id, version, facts);
        return answer(facts);
    }

    private static ResponseEntity<LaunchFacts> answer(LaunchFacts facts) {
        return Preconditions.versioned(ResponseEntity.ok(), facts.version()).body(facts);
    }
}
