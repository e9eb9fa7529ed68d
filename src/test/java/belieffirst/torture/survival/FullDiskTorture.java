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
        var figures = new Figures("full-disk");
        try (var disk = new SmallDisk(MEGABYTES);
                var product = new LiveProduct(disk.folder("data"), List.of(), Map.of());
                var writers = new Writers(WRITERS, product, ledger)) {
            for (var round = 0; round < ROUNDS; round++) {
                fillAndMakeRoom(disk, product, figures);
            }
            writers.end();
            check(product, figures);
        }
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
        check(product, figures);
    }

    private void await(String what, BooleanSupplier isSo) {
        Patience.until(
                PATIENCE, what, () -> isSo.getAsBoolean() || !ledger.faults().isEmpty());
        assertThat(ledger.faults()).isEmpty();
    }

    private void check(LiveProduct product, Figures figures) {
        var promised = ledger.promises();
        var truth = new Truth(product.superuser(), Writers.ANGLES);
        truth.hold(promised);
        truth.holdBytes(promised.subList(Math.max(0, promised.size() - 20), promised.size()), product.api());
        truth.judge(figures, ledger.faults());
    }
}
