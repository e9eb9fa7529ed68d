package belieffirst.operating.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadinessTests {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksTheDatabaseOnceForManyWhoAsk() {
        var readiness = new Readiness(() -> answer(""), () -> true);

        for (var i = 0; i < 1_000; i++) {
            assertThat(readiness.down()).isEmpty();
        }

        assertThat(asked).hasValueLessThan(5);
    }

    @Test
    void namesEachPartThatIsDown() {
        assertThat(new Readiness(() -> answer("migrations"), () -> false).down())
                .containsExactly("migrations", "disk");
        assertThat(new Readiness(() -> answer(""), () -> false).down()).containsExactly("disk");
    }

    @Test
    void takesAFaultAsADatabaseThatIsDown() {
        var readiness = new Readiness(
                () -> {
                    throw new IllegalStateException("no connection");
                },
                () -> true);

        assertThat(readiness.down()).containsExactly("database");
    }

    @Test
    void waitsTwoSecondsForADatabaseThatDoesNotAnswerAndAsksNoSecondTimeMeanwhile() {
        var frozen = new CountDownLatch(1);
        var readiness = new Readiness(
                () -> {
                    waitFor(frozen);
                    return answer("");
                },
                () -> true);

        var begun = System.nanoTime();
        assertThat(readiness.down()).containsExactly("database");
        assertThat(readiness.down()).containsExactly("database");
        frozen.countDown();

        assertThat(System.nanoTime() - begun).isBetween(1_900_000_000L, 10_000_000_000L);
        assertThat(asked).hasValueLessThan(2);
    }

    private String answer(String down) {
        asked.incrementAndGet();
        return down;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
