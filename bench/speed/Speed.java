import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** The comparison of the product with PostgreSQL itself and with a small server, and of a small database with a large one. */
public class Speed {

    private static final Path WORK = Path.of("target", "bench").toAbsolutePath();
    private static final Path KEPT = WORK.resolve("figures.tsv");
    private static final int SMALL = 1000;
    private static final int STARTS = 3;

    public static void main(String[] words) throws Exception {
        var options = Options.of(words);
        var figures = options.reportOnly() ? Figures.saved(KEPT) : measured(options);
        figures.save(KEPT);
        var page = new SpeedPage(figures).written();
        Files.writeString(Path.of("docs", "speed.md"), page);
        System.out.print(page);
        System.exit(0);
    }

    private static Figures measured(Options options) throws Exception {
        var figures = new Figures();
        var small = new Generator(WORK.resolve("small"), SMALL, 0, 0);
        starts(figures, small);
        figures.add("cores", Runtime.getRuntime().availableProcessors());
        figures.add("rounds", options.rounds());
        figures.add("seconds", options.seconds());
        figures.add("plans", options.large() ? options.plans() : 0);
        var bases = new ArrayList<Base>();
        if (options.large()) {
            var large = new Generator(WORK.resolve("large-" + options.plans()), options.plans(), 1000, 900);
            bases.add(Base.open("large", large, WORK));
        }
        bases.addFirst(Base.open("small", small, WORK));
        new Rounds(figures, bases, WORK, options.seconds()).run(options.rounds());
        bases.forEach(Base::close);
        return figures;
    }

    /** With its data there: how long a start takes, and what memory it has when nobody has asked for anything yet. */
    private static void starts(Figures figures, Generator small) throws Exception {
        small.open().close();
        for (var start = 0; start < STARTS; start++) {
            try (var product = small.open()) {
                figures.add("ready", product.secondsToReady());
                TimeUnit.SECONDS.sleep(5);
                figures.add("resident at rest", product.resident());
            }
        }
    }
}
