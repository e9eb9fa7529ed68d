package belieffirst.plan.web;

import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.TestDesign;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The picks of the layers after confirmation on the wire, by the names of their lists, and the layers that are undecided. */
record LayersJson(@JsonAnyGetter Map<String, List<String>> lists) {

    static LayersJson of(TestDesign design) {
        var lists = new LinkedHashMap<String, List<String>>();
        Layer.LATER.forEach(layer -> lists.put(layer.listField(), design.of(layer)));
        lists.put(
                "undecided",
                design.layers().undecided().stream().map(Layer::field).toList());
        return new LayersJson(lists);
    }
}
