package belieffirst.audience.web;

import belieffirst.audience.SublayerKind;
import belieffirst.library.EntryKind;
import belieffirst.library.HelpPanel;
import gg.jte.Content;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** The help on the pages of sub-layers: the six kinds, and where anything else belongs. */
@Component
class SublayerHelp implements HelpPanel {

    private final StaticTemplates templates = new StaticTemplates();

    @Override
    public boolean guides(EntryKind kind) {
        return kind.equals(SublayerKind.SUBLAYERS);
    }

    @Override
    public Content text() {
        return templates.audienceSublayers();
    }
}
