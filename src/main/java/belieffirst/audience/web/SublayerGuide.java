package belieffirst.audience.web;

import belieffirst.audience.SublayerShelf;
import belieffirst.library.Guide;
import belieffirst.library.Shelf;
import gg.jte.Content;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** On the pages of sub-layers: the six kinds, and where that belongs which is none. */
@Component
class SublayerGuide implements Guide {

    private final StaticTemplates templates = new StaticTemplates();

    @Override
    public boolean guides(Shelf shelf) {
        return shelf instanceof SublayerShelf;
    }

    @Override
    public Content text() {
        return templates.audienceSublayers();
    }
}
