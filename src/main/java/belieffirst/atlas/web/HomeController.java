package belieffirst.atlas.web;

import belieffirst.atlas.Waiting;
import belieffirst.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import views.StaticTemplates;

/** The page that one begins with: what waits. */
@Controller
class HomeController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Waiting waiting;

    HomeController(Waiting waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/")
    Page home() {
        return Page.of("Home", templates.atlasHome(new HomeView(waiting.all())));
    }
}
