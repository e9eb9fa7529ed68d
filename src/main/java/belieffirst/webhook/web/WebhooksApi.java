package belieffirst.webhook.web;

import belieffirst.kernel.Id;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import belieffirst.web.Preconditions;
import belieffirst.webhook.Deliveries;
import belieffirst.webhook.Delivery;
import belieffirst.webhook.Endpoint;
import belieffirst.webhook.Endpoints;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The API of webhooks: endpoints, their secrets, and what was sent to them. */
@RestController
@RequestMapping("/api/webhooks")
class WebhooksApi {

    private final Endpoints endpoints;
    private final Deliveries deliveries;

    WebhooksApi(Endpoints endpoints, Deliveries deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    @GetMapping
    ResponseEntity<ListAnswer<EndpointJson>> list(HttpServletRequest request) {
        var part = ListQuery.of(request);
        return ListAnswer.answer(endpoints.list(part.cursor(), part.limit()).map(EndpointJson::of));
    }

    @PostMapping
    ResponseEntity<EndpointJson> add(@RequestBody ObjectNode body) {
        var fresh = endpoints.add(EndpointBody.draft(body));
        var place = URI.create("/api/webhooks/" + fresh.endpoint().id());
        return fresh(ResponseEntity.created(place), fresh);
    }

    @GetMapping("/{id}")
    ResponseEntity<EndpointJson> get(@PathVariable Id<Endpoint> id) {
        return found(endpoints.get(id));
    }

    @PatchMapping("/{id}")
    ResponseEntity<EndpointJson> change(
            @PathVariable Id<Endpoint> id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ObjectNode body) {
        return found(endpoints.change(id, required(id, ifMatch), present -> EndpointBody.change(body, present)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable Id<Endpoint> id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        endpoints.remove(id, required(id, ifMatch));
        return ResponseEntity.noContent().build();
    }

    /** A new secret; the one before signs beside it for a day. */
    @PostMapping("/{id}/secret")
    ResponseEntity<EndpointJson> rotate(@PathVariable Id<Endpoint> id) {
        return fresh(ResponseEntity.ok(), endpoints.rotate(id));
    }

    @GetMapping("/{id}/deliveries")
    ResponseEntity<ListAnswer<DeliveryJson>> deliveries(@PathVariable Id<Endpoint> id, HttpServletRequest request) {
        var part = ListQuery.of(request);
        return ListAnswer.answer(
                deliveries.list(id, part.cursor(), part.limit()).map(DeliveryJson::of));
    }

    @PostMapping("/{id}/deliveries/{delivery}/again")
    DeliveryJson sendAgain(@PathVariable Id<Endpoint> id, @PathVariable Id<Delivery> delivery) {
        return DeliveryJson.of(deliveries.sendAgain(id, delivery));
    }

    private @Nullable String required(Id<Endpoint> id, @Nullable String ifMatch) {
        return Preconditions.required(
                ifMatch, () -> String.valueOf(endpoints.get(id).version()));
    }

    private static ResponseEntity<EndpointJson> found(Endpoint endpoint) {
        return Preconditions.versioned(ResponseEntity.ok(), String.valueOf(endpoint.version()))
                .body(EndpointJson.of(endpoint));
    }

    /** An answer with a secret, which nobody keeps. */
    private static ResponseEntity<EndpointJson> fresh(ResponseEntity.BodyBuilder answer, Endpoint.Fresh fresh) {
        return answer.eTag(Preconditions.etag(String.valueOf(fresh.endpoint().version())))
                .cacheControl(CacheControl.noStore())
                .body(EndpointJson.of(fresh.endpoint(), fresh.secret()));
    }
}
