package belieffirst.web;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files that every page loads: kept by browsers for a year, and asked for once. */
@Controller
class AssetsController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** For programs that look nowhere else for the icon. */
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> icon() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(Assets.icon()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .build();
    }

    /** Another fingerprint is that of another version of the product, on a server beside this one: it gets what there is here. */
    @GetMapping("/assets/{fingerprint}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String fingerprint, @PathVariable String name) {
        return Assets.named(name)
                .map(asset -> ResponseEntity.ok()
                        .cacheControl(asset.has(fingerprint) ? FOR_GOOD : CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_TYPE, asset.type())
                        .body(asset.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
