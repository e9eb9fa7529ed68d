package belieffirst.atlas.web;

import belieffirst.atlas.Atlas;
import belieffirst.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** The map, as a picture and as an outline that says the same. */
@Controller
class MapController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Atlas atlas;

    MapController(Atlas atlas) {
        this.atlas = atlas;
    }

    @GetMapping("/map")
    Page show(
            @RequestParam(required = false) @Nullable String open,
            @RequestParam(required = false) @Nullable String brand,
            @RequestParam(required = false) @Nullable String product) {
        var brandId = LedgerSearch.id(brand);
        var productId = LedgerSearch.id(product);
        var view = new MapView(atlas.map(brandId, productId), open, brandId, productId);
        return Page.of("Map", templates.atlasMap(view, Picture.of(view)));
    }
}
