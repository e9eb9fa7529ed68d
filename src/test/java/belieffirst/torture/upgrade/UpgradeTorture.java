package belieffirst.torture.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.ApiGround;
import belieffirst.testing.Contract;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import belieffirst.torture.BrandWriter;
import belieffirst.torture.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rolling upgrade: an earlier version works on, while this one starts on its database, migrates it and works beside it. */
class UpgradeTorture {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int ENOUGH = 200;
    private static final int PLANS = 5;

    private final Figures figures = new Figures("upgrade");
    private final Path home = FreshHome.embedded();
    private final Path nextHome = FreshHome.embedded();
    private final Map<String, String> settings =
            new HashMap<>(FreshHome.server().newDatabase());

    @AfterEach
    void remove() {
        FreshHome.remove(home);
        FreshHome.remove(nextHome);
    }

    @Test
    void losesAndRefusesNothingWhileTwoVersionsRun() throws IOException {
        settings.put("belief-first.secret-key", "one secret for all the instances there are");
        var made = Path.of(System.getProperty("product.earlier"));
        figures.say("migrations in between", migrations(Path.of("")) - migrations(made.resolve("sources")));
        try (var earlier = Product.startMade(made, home, settings)) {
            var here = earlier.api(home);
            Contract.learn(here);
            try {
                upgrade(here);
            } finally {
                Contract.forget(here);
            }
        }
    }

    private static long migrations(Path sources) throws IOException {
        try (var files = Files.list(sources.resolve("src/main/resources/db/migration"))) {
            return files.filter(file -> file.getFileName().toString().matches("V[0-9]+__.*\\.sql"))
                    .count();
        }
    }

    private void upgrade(Api here) throws IOException {
        var ground = ApiGround.lay(here, 2);
        var done = new PlanOfTwo("Done before", here, ground);
        done.finish(here);
        var begun = new PlanOfTwo("Begun before", here, ground);
        try (var before = new BrandWriter(here, 2)) {
            write("the earlier version writes", before);
            before.longestGap();
            try (var next = Product.start(nextHome, settings);
                    var after = new BrandWriter(new Api(next.address(), here.token()), 2)) {
                figures.say("longest wait for a write meanwhile (s)", before.longestGap())
                        .say("answers 503 meanwhile", before.away());
                var there = new Api(next.address(), here.token());
                done.isTheSameFor(here, there);
                begun.finish(there);
                handOver(here, there, ground);
                write("both write", before, after);
                end(before, after);
                kept(here, there, before, after);
            }
        }
    }

    private static void write(String what, BrandWriter... writers) {
        var before = new HashMap<BrandWriter, Integer>();
        for (var writer : writers) {
            before.put(writer, writer.acknowledged().size());
        }
        Patience.until(
                SOON,
                what,
                () -> before.keySet().stream()
                        .allMatch(writer -> writer.acknowledged().size() > before.get(writer) + ENOUGH));
    }

    /** Plans that one version begins and the other one finishes, in turn. */
    private void handOver(Api here, Api there, Groundwork ground) {
        for (var i = 0; i < PLANS; i++) {
            new PlanOfTwo("From earlier " + i, here, ground).finish(there);
            new PlanOfTwo("From later " + i, there, ground).finish(here);
        }
        PlanOfTwo.keepsWhatOneDoesNotKnow(here, there, ground);
        figures.say("plans that both versions worked on", 2 * PLANS + 3);
    }

    private void end(BrandWriter... writers) {
        for (var writer : writers) {
            writer.end();
            assertThat(writer.strange()).isEmpty();
            assertThat(writer.unread()).isZero();
        }
    }

    /** What either acknowledged, both have, once. */
    private void kept(Api here, Api there, BrandWriter before, BrandWriter after) {
        var written = new HashSet<>(before.acknowledged());
        written.addAll(after.acknowledged());
        figures.say("writes of the earlier version", before.acknowledged().size())
                .say("writes of this version beside it", after.acknowledged().size())
                .say("writes sent again", before.repeated() + after.repeated())
                .say("answers 503", before.away() + after.away());
        for (var api : List.of(here, there)) {
            var listed = PlanOfTwo.brands(api);
            var lost = new HashSet<>(written);
            listed.forEach(lost::remove);
            figures.say("writes lost, by the list of " + (api.equals(here) ? "the earlier" : "this"), lost.size());
            assertThat(lost).isEmpty();
            assertThat(listed.stream().map(brand -> brand.substring(brand.indexOf(' '))))
                    .doesNotHaveDuplicates();
        }
    }
}
