package belieffirst.torture.survival;

import belieffirst.testing.Patience;
import belieffirst.torture.Figures;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The product, PostgreSQL and both are killed under a stream of writes: what was acknowledged is there, and nothing by halves. */
class KillsTorture {

    private static final int ROUNDS = 20;
    private static final int WRITERS = 6;
    private static final int WRITES = 60;

    private final Ledger ledger = new Ledger();
    private Duration longest = Duration.ZERO;
    private int checked;

    @Test
    void losesNothingThatWasAcknowledged() throws IOException, InterruptedException {
        var figures = new Figures("kills");
        try (var product = new LiveProduct();
                var writers = new Writers(WRITERS, product, ledger)) {
            for (var round = 0; round < ROUNDS; round++) {
                kill(round, product);
                check(product, figures);
                figures.say("rounds", round + 1)
                        .say("acknowledged writes", ledger.acknowledgements())
                        .say("refused in a person's words", ledger.refusals())
                        .say("longest recovery (s)", longest);
            }
            writers.end();
            checked = 0;
            check(product, figures);
        }
    }

    private void kill(int round, LiveProduct product) throws IOException, InterruptedException {
        var before = ledger.acknowledgements();
        Patience.until(
                Duration.ofMinutes(1),
                "enough is written",
                () -> ledger.acknowledgements() >= before + WRITES
                        || !ledger.faults().isEmpty());
        var begin = System.nanoTime();
        switch (round % 3) {
            case 0 -> product.killPostgres();
            case 1 -> {
                product.killProduct();
                product.startAgain();
            }
            default -> {
                product.killProduct();
                product.killPostgres();
                product.startAgain();
            }
        }
        product.awaitAnswer();
        var took = Duration.ofNanos(System.nanoTime() - begin);
        longest = took.compareTo(longest) > 0 ? took : longest;
    }

    /** What was promised before it looks; writers go on meanwhile. */
    private void check(LiveProduct product, Figures figures) {
        var promised = ledger.promises();
        var truth = new Truth(product.superuser(), Writers.ANGLES);
        truth.hold(promised);
        truth.holdBytes(promised.subList(checked, promised.size()), product.api());
        checked = Math.max(0, promised.size() - WRITERS * 2);
        truth.judge(figures, ledger.faults());
    }
}
