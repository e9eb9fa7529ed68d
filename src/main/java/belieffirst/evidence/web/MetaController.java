package belieffirst.evidence.web;

import belieffirst.evidence.meta.MetaConnections;
import belieffirst.evidence.meta.MetaReadings;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page of the connection to Meta: the ad accounts that are read, the token, and the latest reading. */
@Controller
@RequestMapping("/settings/meta")
class MetaController {

    private static final String TITLE = "Meta";

    private final StaticTemplates templates = new StaticTemplates();
    private final MetaConnections connections;
    private final MetaReadings readings;

    MetaController(MetaConnections connections, MetaReadings readings) {
        this.connections = connections;
        this.readings = readings;
    }

    @GetMapping
    Page show() {
        var present = connections.get();
        return Page.of(
                TITLE, templates.evidenceMeta(present, readings.latest().orElse(null), Form.of(MetaInput.of(present))));
    }

    @PostMapping
    View save(@Valid MetaInput input, BindingResult result) {
        if (result.hasErrors()) {
            return rejected(Form.rejected(input, result));
        }
        if (input.ids().isEmpty() || input.ids().size() > 20) {
            return rejected(new Form<>(input, Map.of("accounts", "Name one ad account at least, and 20 at most.")));
        }
        connections.save(input.ids(), input.newToken(), input.forgets(), input.isDaily());
        return Redirect.to("/settings/meta").saying("Saved.");
    }

    @PostMapping("/sync")
    Redirect sync() {
        return Redirect.to("/results/imports/" + readings.begin());
    }

    private Page rejected(Form<MetaInput> form) {
        return Page.rejected(
                TITLE,
                templates.evidenceMeta(connections.get(), readings.latest().orElse(null), form));
    }
}
