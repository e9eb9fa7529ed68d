import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The measuring itself: each round asks each server for the same, one after the other. */
final class Rounds {

    /** Requests a second at which waiting times are compared. */
    static final int RATE = 480;

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final int WARM_UP = 4;
    private static final int WARM_UPS = 6;
    private static final double STILL_GROWS = 1.05;

    private final Figures figures;
    private final List<Base> bases;
    private final Base small;
    private final Path work;
    private final int seconds;

    Rounds(Figures figures, List<Base> bases, Path work, int seconds) {
        this.figures = figures;
        this.bases = bases;
        this.small = bases.getFirst();
        this.work = work;
        this.seconds = seconds;
    }

    void run(int rounds) throws Exception {
        var plan = small.asked().plans().getFirst();
        var read = Recorded.firstLook(small.product(), small.client(), small.asked().loaded().get(Asked.COMPILED).getFirst(), plan);
        warmUp();
        statements();
        firstPage();
        try (var fastify = Fastify.start(small.product(), read, plan, work)) {
            requireTheSame(fastify.contender());
            for (var round = 1; round <= rounds; round++) {
                System.err.printf("Round %d of %d.%n", round, rounds);
                round(read, fastify.contender());
            }
        }
        figures.add("resident after load", small.product().resident());
    }

    /** What answers other bytes does other work. */
    private void requireTheSame(Contender fastify) throws IOException, InterruptedException {
        var path = small.asked().loaded().get(Asked.COMPILED).get(1);
        var ours = small.client().get(path, false);
        var theirs = small.client().at(fastify.url()).get(path, false);
        if (theirs.statusCode() != 200 || !Arrays.equals(ours.body(), theirs.body())) {
            throw new IllegalStateException("Fastify answers otherwise: %d, %s".formatted(
                    theirs.statusCode(), new String(theirs.body(), StandardCharsets.UTF_8)));
        }
    }

    private void warmUp() throws Exception {
        for (var base : bases) {
            for (var what : base.asked().loaded().keySet()) {
                warmUp(base, what);
            }
        }
    }

    /** Until the rate no longer grows, with an end to it. */
    private static void warmUp(Base base, String what) throws Exception {
        var before = 0.0;
        for (var turn = 0; turn < WARM_UPS; turn++) {
            var rate = base.asFastAsItCan(what, WARM_UP).rate();
            if (rate < before * STILL_GROWS) {
                return;
            }
            before = rate;
        }
    }

    private void statements() throws Exception {
        var loaded = small.asked().loaded();
        var recorded = Recorded.of(small.product(), small.client(), loaded.values().stream().map(List::getFirst).toList());
        for (var what : loaded.keySet()) {
            figures.add(what + " statements", recorded.get(loaded.get(what).getFirst()).size());
            figures.add(what + " compressed", small.client().get(loaded.get(what).getFirst(), true).body().length);
        }
    }

    /** The first page of somebody new, with all that it asks for. */
    private void firstPage() throws IOException, InterruptedException {
        var page = small.client().get("/help", true);
        var bytes = (double) page.body().length;
        var assets = ASSET.matcher(new String(small.client().get("/help", false).body(), StandardCharsets.UTF_8)).results()
                .map(found -> found.group(1)).distinct().toList();
        for (var asset : assets) {
            bytes += small.client().get(asset, true).body().length;
        }
        figures.add("first page requests", 1 + assets.size());
        figures.add("first page bytes", bytes);
    }

    private void round(List<Recorded> read, Contender fastify) throws Exception {
        for (var what : small.asked().loaded().keySet()) {
            // The price of a transaction, now: other work on the machine changes it.
            var nothing = pgbench(2).nothing();
            figures.add(what + " Y", nothing.rate());
            figures.add("Y", nothing);
            for (var base : bases) {
                figures.add(base.name() + " " + what, base.asFastAsItCan(what, seconds));
            }
            waiting(small.name() + " " + what, small.atRate(what, seconds, rate(what)), rate(what));
            if (what.equals(Asked.COMPILED)) {
                others(read, fastify);
            }
        }
        eachAlone();
    }

    /** Where a server cannot answer so many, half of what it can. */
    private int rate(String what) {
        var able = figures.median(small.name() + " " + what + " rate").orElseThrow();
        return able > RATE * 1.25 ? RATE : Math.max(Contender.CONNECTIONS, (int) (able / 2));
    }

    private void waiting(String name, Load load, int rate) {
        figures.add(name + " at rate", rate);
        figures.add(name + " p50", load.p50());
        figures.add(name + " p99", load.p99());
    }

    private void others(List<Recorded> read, Contender fastify) throws Exception {
        figures.add("pgbench", pgbench(seconds).statements(read));
        figures.add("pgbench without row security", pgbench(seconds).withoutRowSecurity(read));
        var paths = small.asked().loaded().get(Asked.COMPILED);
        var credential = small.client().credential(paths.getFirst());
        fastify.asFastAsItCan(paths, credential, 2);
        figures.add("fastify", fastify.asFastAsItCan(paths, credential, seconds));
        waiting("fastify", fastify.atRate(paths, credential, seconds, rate(Asked.COMPILED)), rate(Asked.COMPILED));
    }

    private Pgbench pgbench(int time) {
        return new Pgbench(small.product(), work, Math.min(time, seconds));
    }

    /** A page that leads elsewhere is measured there. */
    private boolean isThere(String address) {
        try {
            return small.client().get(small.asked().all().get(address), false).statusCode() == 200;
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(address, fault);
        }
    }

    /** Every page and answer, one request after the other, so that none waits for another. */
    private void eachAlone() throws Exception {
        for (var address : small.asked().all().keySet().stream().filter(this::isThere).toList()) {
            for (var base : bases) {
                figures.add("%s %s p50".formatted(base.name(), address), base.alone(base.asked().all().get(address)));
            }
        }
    }
}
