import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** The comparison of the product with PostgreSQL itself and with a small server, and of a small database with a large one. */
public class Speed {

    private static final Path WORK = Path.of("target", "bench").toAbsolutePath();
    private static final Path FILES = WORK.resolve("load");
    private static final Path KEPT = WORK.resolve("figures.tsv");
    private static final int STARTS = 3;

    public static void main(String[] words) throws Exception {
        var options = Options.of(words);
        switch (options.what()) {
            case MEASURE -> write(measured(options));
            case REPORT -> write(Figures.saved(KEPT));
            case MAKE -> make(options);
        }
        System.exit(0);
    }

    private static void write(Figures figures) throws Exception {
        figures.save(KEPT);
        var page = new SpeedPage(figures).written().strip() + "\n";
        Files.writeString(Path.of("docs", "speed.md"), page);
        System.out.print(page);
    }

    private static void make(Options options) throws Exception {
        try (var product = small().open()) {
            Recorded.prepare(product);
        }
        if (options.large()) {
            large(options).open().close();
        }
    }

    private static Generator small() {
        return new Generator(WORK.resolve("small"), 1000, 0, 0);
    }

    private static Generator large(Options options) {
        return new Generator(WORK.resolve("large-" + options.plans()), options.plans(), 1000, 900);
    }

    private static Figures measured(Options options) throws Exception {
        var figures = new Figures();
        figures.add("cores", Runtime.getRuntime().availableProcessors());
        figures.add("rounds", options.rounds());
        figures.add("seconds", options.seconds());
        figures.add("plans", options.large() ? options.plans() : 0);
        starts(figures);
        var bases = new ArrayList<Base>();
        bases.add(Base.open("small", small(), FILES));
        if (options.large()) {
            bases.add(Base.open("large", large(options), FILES));
        }
        new Rounds(figures, bases, FILES, options.seconds()).run(options.rounds());
        bases.forEach(Base::close);
        return figures;
    }

    /** With its data there: how long a start takes, and what memory it has when nobody has asked for anything yet. */
    private static void starts(Figures figures) throws Exception {
        try (var product = small().open()) {
            Recorded.prepare(product);
        }
        for (var start = 0; start < STARTS; start++) {
            try (var product = small().open()) {
                figures.add("ready", product.secondsToReady());
                TimeUnit.SECONDS.sleep(5);
                figures.add("resident at rest", product.resident());
            }
        }
    }
}
