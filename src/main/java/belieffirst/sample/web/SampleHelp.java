package belieffirst.sample.web;

import belieffirst.catalog.BrandKind;
import belieffirst.library.EntryKind;
import belieffirst.library.HelpPanel;
import belieffirst.sample.SampleBrand;
import belieffirst.web.Frame;
import gg.jte.Content;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** The panel below the list of brands: the sample brand, until it is added. */
@Component
class SampleHelp implements HelpPanel {

    private final StaticTemplates templates = new StaticTemplates();
    private final SampleBrand sample;

    SampleHelp(SampleBrand sample) {
        this.sample = sample;
    }

    @Override
    public boolean guides(EntryKind kind) {
        return kind.equals(BrandKind.BRANDS);
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
