package belieffirst.plan.web;

import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Mix;
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

    static LayersJson of(Mix mix) {
        return new LayersJson(
                mix.of(Layer.SUBLAYER),
                mix.of(Layer.MECHANISM),
                mix.of(Layer.PROBLEM),
                mix.of(Layer.BENEFIT),
                mix.of(Layer.DENSITY),
                mix.of(Layer.FORMAT),
                mix.layers().undecided().stream().map(Layer::field).toList());
    }
}
