package belieffirst.expression.web;

import belieffirst.catalog.Brands;
import belieffirst.expression.AdTemplateShelf;
import belieffirst.expression.ReadyTemplates;
import belieffirst.library.Guide;
import belieffirst.library.Shelf;
import belieffirst.web.Frame;
import gg.jte.Content;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** Below the list of templates: those that come with the product. */
@Component
class ReadyTemplateGuide implements Guide {

    private final StaticTemplates templates = new StaticTemplates();
    private final ReadyTemplates ready;
    private final Brands brands;

    ReadyTemplateGuide(ReadyTemplates ready, Brands brands) {
        this.ready = ready;
        this.brands = brands;
    }

    @Override
    public boolean guides(Shelf shelf) {
        return shelf instanceof AdTemplateShelf;
    }

    @Override
    public Content text() {
        return page -> {
            var frame = Frame.current();
            if (frame.path().equals("/library/templates") && !frame.viewer().readsOnly()) {
                templates.expressionReady(ready.all(), brands.all()).writeTo(page);
            }
        };
    }
}
