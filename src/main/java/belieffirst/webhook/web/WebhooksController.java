package belieffirst.webhook.web;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.webhook.Endpoint;
import belieffirst.webhook.Endpoints;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** The page of webhooks: the endpoints of an organization, and a form for one more. */
@Controller
@RequestMapping("/settings/webhooks")
class WebhooksController {

    private static final String TITLE = "Webhooks";

    private final StaticTemplates templates = new StaticTemplates();
    private final Endpoints endpoints;

    WebhooksController(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @GetMapping
    Page show() {
        return Page.of(TITLE, panel(Form.of(EndpointInput.BLANK)));
    }

    @PostMapping
    Page add(@Valid EndpointInput input, BindingResult result) {
        if (result.hasErrors()) {
            return Page.rejected(TITLE, panel(Form.rejected(input, result)));
        }
        try {
            return Page.of(TITLE, templates.webhookSecret(endpoints.add(input.draft(true))));
        } catch (Refusal.Invalid refusal) {
            return Page.rejected(TITLE, panel(new Form<>(input, refusal.fields())));
        }
    }

    @PostMapping("/{id}/secret")
    Page rotate(@PathVariable Id<Endpoint> id) {
        return Page.of(TITLE, templates.webhookSecret(endpoints.rotate(id)));
    }

    @PostMapping("/{id}/remove")
    Redirect remove(@PathVariable Id<Endpoint> id) {
        endpoints.remove(id, null);
        return Redirect.to("/settings/webhooks").saying("The endpoint is removed. Nothing is sent there any more.");
    }

    private JteModel panel(Form<EndpointInput> form) {
        return templates.webhookEndpoints(
                endpoints.list(Cursor.START, Endpoints.MOST).items(), form);
    }
}
