package belieffirst.plan.web.launch;

import belieffirst.kernel.Id;
import belieffirst.kernel.Sha256;
import belieffirst.plan.Plan;
import belieffirst.plan.launch.BulkFile;
import belieffirst.plan.launch.Launches;
import belieffirst.plan.web.PlanFields;
import belieffirst.web.Preconditions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The API of a plan's launch: the document, as JSON or as a file for bulk upload, and the word that it is live. */
@RestController
@RequestMapping("/api/plans/{id}/launch")
class LaunchApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int LONGEST_DIGEST = 80;

    private final Launches launches;

    LaunchApi(Launches launches) {
        this.launches = launches;
    }

    /** In the columns of Ads Manager's bulk upload for whoever accepts {@code text/csv} and no JSON. */
    @GetMapping
    ResponseEntity<byte[]> launch(
            @PathVariable Id<Plan> id,
            @RequestHeader(name = "Accept", required = false) @Nullable String accept,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String ifNoneMatch) {
        var launch = launches.of(id);
        if (wantsFile(accept)) {
            return Preconditions.versioned(ResponseEntity.ok().contentType(CSV), launch.digest())
                    .header("Vary", "Accept")
                    .body(new BulkFile(launch.document()).csv().getBytes(StandardCharsets.UTF_8));
        }
        var version = Sha256.named(launch.json());
        var known = Preconditions.known(ifNoneMatch).contains(version);
        return Preconditions.versioned(
                        (known ? ResponseEntity.status(304) : ResponseEntity.ok())
                                .contentType(MediaType.APPLICATION_JSON),
                        version)
                .header("Vary", "Accept")
                .body(known ? null : launch.json().getBytes(StandardCharsets.UTF_8));
    }

    /** Says that the document with this digest is live; said again, it is the same. */
    @PostMapping
    LaunchedJson live(@PathVariable Id<Plan> id, @RequestBody JsonNode body) {
        var fields = PlanFields.of(body, Set.of("digest"));
        fields.require("digest", "Name the digest of the launch document that is live.");
        var digest = fields.line("digest", LONGEST_DIGEST);
        fields.done();
        return LaunchedJson.of(launches.goLive(id, Objects.requireNonNull(digest)));
    }

    private static boolean wantsFile(@Nullable String accept) {
        try {
            var types = accept == null ? List.<MediaType>of() : MediaType.parseMediaTypes(accept);
            return types.stream().anyMatch(CSV::equalsTypeAndSubtype)
                    && types.stream().noneMatch(MediaType.APPLICATION_JSON::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
