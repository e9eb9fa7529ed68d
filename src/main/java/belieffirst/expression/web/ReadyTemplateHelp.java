package belieffirst.expression.web;

import belieffirst.catalog.Brands;
import belieffirst.expression.AdTemplate;
import belieffirst.expression.AdTemplateKind;
import belieffirst.expression.ReadyTemplates;
import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.HelpPanel;
import belieffirst.web.Frame;
import gg.jte.Content;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** The list of templates: a picture of each, and below it those that come with the product. */
@Component
class ReadyTemplateHelp implements HelpPanel {

    private final StaticTemplates templates = new StaticTemplates();
    private final ReadyTemplates ready;
    private final Brands brands;

    ReadyTemplateHelp(ReadyTemplates ready, Brands brands) {
        this.ready = ready;
        this.brands = brands;
    }

    @Override
    public boolean guides(EntryKind kind) {
        return kind.equals(AdTemplateKind.TEMPLATES);
    }

    @Override
    public Content picture(Entry entry) {
        return page -> templates.expressionTemplate(AdTemplate.of(entry)).writeTo(page);
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
