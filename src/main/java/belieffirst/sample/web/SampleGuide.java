package belieffirst.sample.web;

import belieffirst.catalog.BrandShelf;
import belieffirst.library.Guide;
import belieffirst.library.Shelf;
import belieffirst.sample.SampleBrand;
import belieffirst.web.Frame;
import gg.jte.Content;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** Below the list of brands: the sample brand, while it is not there. */
@Component
class SampleGuide implements Guide {

    private final StaticTemplates templates = new StaticTemplates();
    private final SampleBrand sample;

    SampleGuide(SampleBrand sample) {
        this.sample = sample;
    }

    @Override
    public boolean guides(Shelf shelf) {
        return shelf instanceof BrandShelf;
    }

    @Override
    public Content text() {
        return page -> {
            var frame = Frame.current();
            if (frame.path().equals("/library/brands") && !frame.viewer().readsOnly() && !sample.isThere()) {
                templates.sampleOffer().writeTo(page);
            }
        };
    }
}
