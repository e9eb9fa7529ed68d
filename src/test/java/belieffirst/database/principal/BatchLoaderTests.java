package belieffirst.database.principal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belieffirst.kernel.Refusal;
import belieffirst.testing.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One load for all who wait at the same time. */
class BatchLoaderTests {

    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Set<String>> loads = new ArrayList<>();
    private final AtomicInteger version = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch slow = new CountDownLatch(1);
    private final BatchLoader<String, Integer> loader = new BatchLoader<>(1, Duration.ofMinutes(1), this::load);

    @AfterEach
    void end() {
        slow.countDown();
        askers.close();
    }

    @Test
    void loadsOnceForAllWhoCameDuringALoad() throws Exception {
        var before = ask("a");
        first.await();
        var waiting = List.of(ask("b"), ask("c"), ask("b"));
        await(2);

        slow.countDown();

        assertThat(before.get()).contains(0);
        for (var asker : waiting) {
            assertThat(asker.get()).contains(1);
        }
        assertThat(loads).containsExactly(Set.of("a"), Set.of("b", "c"));
    }

    /** Their load began after they came, so what changed before is in it. */
    @Test
    void answersNobodyWithALoadThatBeganBeforeThey() throws Exception {
        var before = ask("a");
        first.await();
        var after = ask("a");
        await(1);

        slow.countDown();

        assertThat(before.get()).contains(0);
        assertThat(after.get()).contains(1);
    }

    @Test
    void hasNoValueForAKeyThatTheLoadLacks() throws Exception {
        slow.countDown();

        assertThat(ask("nobody").get(10, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void tellsAllOfABatchThatItsLoadFailedAndGoesOn() {
        slow.countDown();

        assertThatThrownBy(() -> loader.get("fails")).isInstanceOf(IllegalArgumentException.class);
        assertThat(loader.get("a")).isPresent();
    }

    @Test
    void refusesAllOfABatchThatGetsNoTurnInTime() throws Exception {
        var hasty = new BatchLoader<String, Integer>(1, Duration.ofMillis(20), this::load);
        var before = CompletableFuture.supplyAsync(() -> hasty.get("a"), askers);
        first.await();

        assertThatThrownBy(() -> hasty.get("b")).isInstanceOf(Refusal.Unavailable.class);

        slow.countDown();
        assertThat(before.get()).contains(0);
        assertThat(hasty.get("b")).contains(1);
    }

    private void await(int keys) {
        Patience.until(Duration.ofSeconds(10), "that many keys wait", () -> loader.waiting() == keys);
    }

    private Future<Optional<Integer>> ask(String key) {
        return CompletableFuture.supplyAsync(() -> loader.get(key), askers);
    }

    private Map<String, Integer> load(Set<String> keys) {
        var value = version.getAndIncrement();
        loads.add(Set.copyOf(keys));
        first.countDown();
        try {
            slow.await();
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
        if (keys.contains("fails")) {
            throw new IllegalArgumentException("no");
        }
        return keys.stream().filter(key -> !key.equals("nobody")).collect(Collectors.toMap(key -> key, _ -> value));
    }
}
