package belieffirst.wizard;

import belieffirst.library.Entry;
import belieffirst.plan.Density;
import java.util.List;

/**
 * A row of a layer to choose.
 *
 * @param group under which it stands: the kind of a sub-layer; empty for other layers
 */
public record LayerChoice(String value, String title, String detail, String group, boolean chosen) {

    static List<LayerChoice> densities(List<String> chosen) {
        return List.of(Density.values()).stream()
                .map(density -> new LayerChoice(
                        density.word(), density.label(), density.meaning(), "", chosen.contains(density.word())))
                .toList();
    }

    static LayerChoice of(Entry entry, String detail, String group, List<String> chosen) {
        var value = entry.id().toString();
        return new LayerChoice(value, entry.text("name"), detail, group, chosen.contains(value));
    }
}
