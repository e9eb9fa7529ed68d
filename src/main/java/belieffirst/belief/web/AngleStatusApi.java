package belieffirst.belief.web;

import belieffirst.belief.AngleChange;
import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.library.Entry;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of an angle's status: the only way for a program to change it. */
@RestController
class AngleStatusApi {

    private final Angles angles;

    AngleStatusApi(Angles angles) {
        this.angles = angles;
    }

    @PostMapping("/api/angles/{id}/status")
    @ResponseStatus(HttpStatus.CREATED)
    ChangeJson judge(@PathVariable Id<Entry> id, @RequestBody StatusJson sent) {
        var reason = Objects.requireNonNullElse(sent.reason(), "");
        return ChangeJson.of(angles.judge(id.value(), status(sent.status()), reason, sent.planId()));
    }

    private static AngleStatus status(@Nullable String word) {
        return Arrays.stream(AngleStatus.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        Map.of("/status", "A status is one of: untested, testing, winner, loser.")));
    }

    record StatusJson(
            @Nullable String status,
            @Nullable String reason,
            @Nullable UUID planId) {}

    record ChangeJson(
            UUID id,
            UUID angleId,
            String fromStatus,
            String toStatus,
            String reason,
            String cause,
            @Nullable UUID planId,
            String changedAt) {

        static ChangeJson of(AngleChange change) {
            return new ChangeJson(
                    change.id(),
                    change.angle(),
                    change.from().word(),
                    change.to().word(),
                    change.reason(),
                    change.cause().word(),
                    change.plan(),
                    change.at().toInstant().toString());
        }
    }
}
