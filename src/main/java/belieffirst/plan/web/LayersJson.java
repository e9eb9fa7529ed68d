package belieffirst.plan.web;

import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.TestDesign;
import java.util.List;

/** What a plan has of the layers after confirmation, on the wire. */
record LayersJson(
        List<String> sublayerIds,
        List<String> mechanismIds,
        List<String> problemIds,
        List<String> benefitIds,
        List<String> messagingDensities,
        List<String> formatIds,
        List<String> undecided) {

    static LayersJson of(TestDesign design) {
        return new LayersJson(
                design.of(Layer.SUBLAYER),
                design.of(Layer.MECHANISM),
                design.of(Layer.PROBLEM),
                design.of(Layer.BENEFIT),
                design.of(Layer.DENSITY),
                design.of(Layer.FORMAT),
                design.layers().undecided().stream().map(Layer::field).toList());
    }
}
