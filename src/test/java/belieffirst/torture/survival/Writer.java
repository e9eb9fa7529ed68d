package belieffirst.torture.survival;

import belieffirst.testing.Api;
import belieffirst.testing.ApiGround;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Patience;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A client that begins plans, changes and compiles them and sends results, over and over, whatever dies meanwhile. */
final class Writer implements Runnable {

    private final String name;
    private final LiveProduct product;
    private final Groundwork ground;
    private final Ledger ledger;
    private int plans;

    Writer(String name, LiveProduct product, Groundwork ground, Ledger ledger) {
        this.name = name;
        this.product = product;
        this.ground = ground;
        this.ledger = ledger;
    }

    @Override
    public void run() {
        try {
            while (!ledger.isClosed() && ledger.faults().isEmpty()) {
                live(new PlanLife("%s-%d".formatted(name, plans++)));
            }
        } catch (AssertionError | RuntimeException fault) {
            ledger.fault(String.valueOf(fault));
        }
    }

    /** Every other plan of a client is written with keys, so that what was not answered is asked again. */
    private void live(PlanLife life) {
        ledger.follow(life);
        var isKeyed = plans % 2 == 0;
        var begun = write(
                life,
                isKeyed,
                201,
                api -> api.post("/api/plans", ApiGround.plan(life.name, ground), key(isKeyed, life, "begin")));
        if (begun.isEmpty()) {
            return;
        }
        life.id = UUID.fromString(Api.json(begun.get()).path("id").asString());
        var plan = "/api/plans/" + life.id;
        var tested = ground.angles().subList(0, 2);
        // Setting the same list again changes nothing, so this is always asked until it is answered.
        if (write(life, true, 200, api -> api.send("PUT", plan + "/angles", angles(tested), "If-Match", "*"))
                .isEmpty()) {
            return;
        }
        life.angles = tested.size();
        if (write(life, true, 201, api -> api.post(plan + "/compilation", "{}", key(true, life, "compile")))
                .isEmpty()) {
            return;
        }
        var compiled = write(life, true, 200, api -> api.get(plan + "/compiled"));
        if (compiled.isPresent()) {
            life.compiled = compiled.get().body();
            sendResults(life, isKeyed, Api.json(compiled.get()));
        }
    }

    private void sendResults(PlanLife life, boolean isKeyed, JsonNode compiled) {
        var rows = ApiGround.results(compiled);
        var sent = ApiGround.json(Map.of("rows", rows));
        if (write(life, isKeyed, 200, api -> api.post("/api/results", sent, key(isKeyed, life, "results")))
                .isPresent()) {
            life.results = rows.size();
        }
    }

    /** Empty when the answer never came and nothing tells a second request from the first, or when the writing is over. */
    private Optional<HttpResponse<String>> write(
            PlanLife life, boolean isRepeatable, int expected, Function<Api, HttpResponse<String>> request) {
        while (true) {
            try {
                var answer = request.apply(product.api());
                if (answer.statusCode() == expected) {
                    ledger.acknowledged();
                    return Optional.of(answer);
                }
                ledger.refused(answer);
                // The database fell silent: what was asked for may have been done all the same.
                life.isUnknownAfter |= !isRepeatable && answer.statusCode() == 503;
            } catch (UncheckedIOException _) {
                life.isUnknownAfter |= !isRepeatable;
            }
            Patience.until(Duration.ofSeconds(90), "somebody answers", () -> ledger.isClosed() || product.answers());
            if (ledger.isClosed() || life.isUnknownAfter || !ledger.faults().isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private static String angles(List<UUID> tested) {
        return ApiGround.json(Map.of("angle_ids", tested));
    }

    private static String[] key(boolean isKeyed, PlanLife life, String step) {
        return isKeyed ? new String[] {"Idempotency-Key", life.name + "-" + step} : new String[0];
    }
}
