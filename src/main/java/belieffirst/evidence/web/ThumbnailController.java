package belieffirst.evidence.web;

import belieffirst.evidence.thumbnail.Thumbnails;
import belieffirst.kernel.Id;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Thumbnails of ads. An address names the bytes, so browsers may keep them. */
@Controller
class ThumbnailController {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Thumbnails thumbnails;

    ThumbnailController(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    @GetMapping("/results/thumbnails/{ad}/{digest}")
    ResponseEntity<byte[]> show(@PathVariable Id<Thumbnails> ad, @PathVariable String digest) {
        var thumbnail = thumbnails.get(ad.value(), digest);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(thumbnail.type()))
                .cacheControl(KEPT)
                .header("X-Content-Type-Options", "nosniff")
                .body(thumbnail.bytes());
    }
}
