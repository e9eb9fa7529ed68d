package belieffirst.wizard.step;

import belieffirst.sample.SampleBrand;
import belieffirst.web.Redirect;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPlaces;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that adds the sample brand in the first step, and chooses it there. */
@Controller
class SampleBrandController {

    private final StepPlaces places;
    private final SampleBrand sample;

    SampleBrandController(StepPlaces places, SampleBrand sample) {
        this.places = places;
        this.sample = sample;
    }

    @PostMapping("/plans/{key}/brand/sample")
    Redirect add(@PathVariable String key, StepInput typed) {
        var place = places.of(key, Step.BRAND.word());
        var added = sample.add();
        var shown = added.brand().archived()
                ? typed
                : place.choosing(typed, added.brand().id());
        return place.showing(shown).saying(added.sentence());
    }
}
