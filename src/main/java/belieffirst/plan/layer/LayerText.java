package belieffirst.plan.layer;

import java.util.List;

/**
 * The columns of a layer's rows that people and ad makers read.
 *
 * @param payload the columns that a compiled plan has, in their order
 * @param summary the columns that stand in one line below a row's name on a page
 * @param help the sentence of its step where it varies
 */
record LayerText(List<String> payload, List<String> summary, String help) {

    static final LayerText NONE = help("");

    static LayerText help(String sentence) {
        return new LayerText(List.of(), List.of(), sentence);
    }

    static LayerText payload(String... columns) {
        return new LayerText(List.of(columns), List.of(), "");
    }

    LayerText summary(String... columns) {
        return new LayerText(payload, List.of(columns), help);
    }

    LayerText saying(String sentence) {
        return new LayerText(payload, summary, sentence);
    }
}
