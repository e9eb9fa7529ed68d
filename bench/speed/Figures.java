import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The figures that were measured, by name, each as often as there were rounds. */
final class Figures {

    private final Map<String, List<Double>> all = new LinkedHashMap<>();

    void add(String name, double figure) {
        all.computeIfAbsent(name, _ -> new ArrayList<>()).add(figure);
    }

    void add(String name, Load load) {
        add(name + " rate", load.rate());
        add(name + " failed", load.failed());
        add(name + " bytes", load.bytes());
        add(name + " application", load.application());
        add(name + " database", load.database());
    }

    OptionalDouble median(String name) {
        var sorted = all.getOrDefault(name, List.of()).stream().sorted().toList();
        return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sorted.get(sorted.size() / 2));
    }

    /** The median of what each round has for the one, divided by what it has for the other. */
    OptionalDouble ratio(String one, String other) {
        var ones = all.getOrDefault(one, List.of());
        var others = all.getOrDefault(other, List.of());
        var ratios = new Figures();
        for (var round = 0; round < Math.min(ones.size(), others.size()); round++) {
            ratios.add("ratio", ones.get(round) / others.get(round));
        }
        return ratios.median("ratio");
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    void save(Path file) throws IOException {
        var lines = new ArrayList<String>();
        all.forEach((name, figures) -> lines.add(name + figures.stream()
                .map(figure -> String.format(Locale.ROOT, "\t%.4f", figure))
                .reduce("", String::concat)));
        Files.write(file, lines);
    }

    static Figures saved(Path file) throws IOException {
        var figures = new Figures();
        for (var line : Files.readAllLines(file)) {
            var words = line.split("\t");
            for (var place = 1; place < words.length; place++) {
                figures.add(words[0], Double.parseDouble(words[place]));
            }
        }
        return figures;
    }
}
