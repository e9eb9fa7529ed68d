package belieffirst.torture.survival;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Patience;
import belieffirst.torture.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The disk of the data folder fills up under a stream of writes, and is given room again. */
class FullDiskTorture {

    private static final int MEGABYTES = 400;
    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Ledger ledger = new Ledger();

    @Test
    void isSaidAndLosesNothing() throws IOException, InterruptedException {
        if (!SmallDisk.isPossible()) {
            System.out.println(
                    "Only root can mount a small disk: run bin/torture as root to see what a full one does.");
            return;
        }
        var figures = new Figures("full-disk");
        try (var disk = new SmallDisk(MEGABYTES);
                var product = new LiveProduct(disk.folder("data"), List.of(), Map.of());
                var writers = new Writers(WRITERS, product, ledger)) {
            for (var round = 0; round < ROUNDS; round++) {
                fillAndMakeRoom(disk, product, figures);
            }
            writers.end();
            check(product);
        }
        figures.say("lost", 0).say("half-written", 0).say("done twice", 0);
    }

    private void fillAndMakeRoom(SmallDisk disk, LiveProduct product, Figures figures) throws IOException {
        var before = ledger.acknowledgements();
        await("it is written", () -> ledger.acknowledgements() > before + 50);
        var refused = ledger.refusals();
        disk.fill();
        await("the full disk is said", () -> ledger.refusals() > refused + 10);
        disk.makeRoom();
        var begin = System.nanoTime();
        var then = ledger.acknowledgements();
        await("it is written again", () -> ledger.acknowledgements() > then + 10);
        figures.say("acknowledged writes", ledger.acknowledgements())
                .say("refused in a person's words", ledger.refusals())
                .say("last recovery (s)", Duration.ofNanos(System.nanoTime() - begin));
        product.awaitAnswer();
        check(product);
    }

    private void await(String what, BooleanSupplier isSo) {
        Patience.until(
                PATIENCE, what, () -> isSo.getAsBoolean() || !ledger.faults().isEmpty());
        assertThat(ledger.faults()).isEmpty();
    }

    private void check(LiveProduct product) {
        var promised = ledger.lives().stream().map(Promise::of).toList();
        var truth = new Truth(product.superuser(), Writers.ANGLES);
        truth.hold(promised);
        truth.holdBytes(promised.subList(Math.max(0, promised.size() - 20), promised.size()), product.api());
        assertThat(List.of(ledger.faults(), truth.lost(), truth.half(), truth.twice()))
                .as("faults, lost, half-written, done twice")
                .containsOnly(List.of());
    }
}
