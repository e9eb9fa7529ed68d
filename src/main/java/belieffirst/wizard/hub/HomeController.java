package belieffirst.wizard.hub;

import belieffirst.web.Page;
import belieffirst.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import views.StaticTemplates;

/** The entrance of the product and its help. */
@Controller
class HomeController {

    private final StaticTemplates templates = new StaticTemplates();

    @GetMapping("/")
    Redirect home() {
        return Redirect.to("/plans");
    }

    @GetMapping("/settings")
    Redirect settings() {
        return Redirect.to("/settings/profile");
    }

    @GetMapping("/help")
    Page help() {
        return Page.of("Help", templates.help());
    }
}
