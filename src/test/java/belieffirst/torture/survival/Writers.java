package belieffirst.torture.survival;

import belieffirst.testing.ApiGround;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Clients that write at the same time, each of them its own plans in one library. */
final class Writers implements AutoCloseable {

    /** How many angles a plan begins with. */
    static final int ANGLES = 4;

    private final Ledger ledger;
    private final ExecutorService threads;

    Writers(int many, LiveProduct product, Ledger ledger) {
        this.ledger = ledger;
        this.threads = Executors.newFixedThreadPool(many);
        var ground = ApiGround.lay(product.api(), ANGLES);
        for (var i = 0; i < many; i++) {
            threads.execute(new Writer("Writer-" + i, product, ground, ledger));
        }
    }

    /** Lets each end what it has begun. */
    void end() throws InterruptedException {
        ledger.close();
        threads.shutdown();
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new AssertionError("Somebody still writes.");
        }
    }

    @Override
    public void close() {
        ledger.close();
        threads.shutdownNow();
    }
}
