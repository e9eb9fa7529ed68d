package belieffirst.torture.survival;

import belieffirst.testing.CookieClient;
import belieffirst.testing.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** People and programs that read without a pause, and remember what they were answered and how long it took. */
final class Crowd implements AutoCloseable {

    private final LiveProduct product;
    private final CookieClient person;
    private final ExecutorService threads;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Queue<Said> said = new ConcurrentLinkedQueue<>();

    /** So many programs, and half as many pages of one person. */
    Crowd(LiveProduct product, CookieClient person, int programs) {
        this.product = product;
        this.person = person;
        this.threads = Executors.newFixedThreadPool(programs + programs / 2);
        for (var i = 0; i < programs; i++) {
            threads.execute(this::askAsProgram);
        }
        for (var i = 0; i < programs / 2; i++) {
            threads.execute(this::askAsPerson);
        }
    }

    /** Somebody who signs in by the link of the first run, which is there once. */
    static CookieClient person(LiveProduct product) throws IOException, InterruptedException {
        var person = new CookieClient();
        var link = URI.create(
                Product.firstRun(product.home()).required("sign_in_link").asString());
        person.press(product.product().address().resolve(link.getPath()));
        return person;
    }

    private void askAsProgram() {
        while (!isOver.get()) {
            note(() -> product.api().get("/api/plans?limit=5"));
        }
    }

    private void askAsPerson() {
        var page = product.product().address().resolve("/plans");
        while (!isOver.get()) {
            note(() -> person.get(page));
        }
    }

    private void note(Request request) {
        var begin = System.nanoTime();
        String text;
        var status = 0;
        var isTimed = false;
        try {
            var answer = request.send();
            status = answer.statusCode();
            isTimed = answer.headers().firstValue("Retry-After").isPresent();
            text = status == 200 ? "" : answer.body();
        } catch (IOException | UncheckedIOException | AssertionError fault) {
            text = String.valueOf(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            text = String.valueOf(fault);
        }
        said.add(new Said(begin, System.nanoTime() - begin, status, isTimed, text));
    }

    /** All that was answered, by its status; 0 is no answer at all. */
    Map<Integer, Integer> statuses() {
        var statuses = new TreeMap<Integer, Integer>();
        said.forEach(one -> statuses.merge(one.status(), 1, Integer::sum));
        return statuses;
    }

    /** What was answered besides what was asked for. */
    List<Said> refusals() {
        return said.stream().filter(one -> one.status() != 200).toList();
    }

    Duration longest() {
        return Duration.ofNanos(said.stream().mapToLong(Said::took).max().orElse(0));
    }

    @Override
    public void close() {
        isOver.set(true);
        threads.close();
    }

    /** One answer. */
    record Said(long begin, long took, int status, boolean isTimed, String text) {}

    /** Anything that is answered. */
    private interface Request {

        HttpResponse<String> send() throws IOException, InterruptedException;
    }
}
