package belieffirst.webhook.web;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.webhook.Deliveries;
import belieffirst.webhook.Delivery;
import belieffirst.webhook.Endpoint;
import belieffirst.webhook.Endpoints;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page of one endpoint: what is said of it, and what was sent there. */
@Controller
@RequestMapping("/settings/webhooks/{id}")
class EndpointController {

    private static final int LINES = 50;

    private final StaticTemplates templates = new StaticTemplates();
    private final Endpoints endpoints;
    private final Deliveries deliveries;

    EndpointController(Endpoints endpoints, Deliveries deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    @GetMapping
    Page show(@PathVariable Id<Endpoint> id, @RequestParam(defaultValue = "") String cursor) {
        var endpoint = endpoints.get(id);
        var sent = deliveries.list(id, Cursor.of(cursor), LINES);
        return Page.of(endpoint.name(), templates.webhookEndpoint(endpoint, Form.of(EndpointInput.of(endpoint)), sent));
    }

    @PostMapping
    View save(@PathVariable Id<Endpoint> id, @Valid EndpointInput input, BindingResult result) {
        if (result.hasErrors()) {
            return rejected(id, Form.rejected(input, result));
        }
        try {
            endpoints.change(id, null, present -> input.draft(present.active()));
            return back(id).saying("Saved.");
        } catch (Refusal.Invalid refusal) {
            return rejected(id, new Form<>(input, refusal.fields()));
        }
    }

    @PostMapping("/on")
    Redirect turnOn(@PathVariable Id<Endpoint> id) {
        turn(id, true);
        return back(id).saying("The endpoint is on: what happens from now on is sent there.");
    }

    @PostMapping("/off")
    Redirect turnOff(@PathVariable Id<Endpoint> id) {
        turn(id, false);
        return back(id).saying("The endpoint is off: nothing is sent there.");
    }

    @PostMapping("/deliveries/{delivery}/again")
    Redirect sendAgain(@PathVariable Id<Endpoint> id, @PathVariable Id<Delivery> delivery) {
        deliveries.sendAgain(id, delivery);
        return back(id).saying("The message is sent again within a few seconds.");
    }

    private void turn(Id<Endpoint> id, boolean on) {
        endpoints.change(id, null, present -> present.turned(on));
    }

    private Page rejected(Id<Endpoint> id, Form<EndpointInput> form) {
        var endpoint = endpoints.get(id);
        return Page.rejected(
                endpoint.name(), templates.webhookEndpoint(endpoint, form, deliveries.list(id, Cursor.START, LINES)));
    }

    private static Redirect back(Id<Endpoint> id) {
        return Redirect.to("/settings/webhooks/" + id);
    }
}
