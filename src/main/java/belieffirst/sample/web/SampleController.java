package belieffirst.sample.web;

import belieffirst.sample.SampleBrand;
import belieffirst.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that adds the sample brand from the library, and shows it there. */
@Controller
class SampleController {

    private final SampleBrand sample;

    SampleController(SampleBrand sample) {
        this.sample = sample;
    }

    @PostMapping("/library/sample")
    Redirect add() {
        var added = sample.add();
        return Redirect.to("/library/brands/" + added.brand().id()).saying(added.sentence());
    }
}
