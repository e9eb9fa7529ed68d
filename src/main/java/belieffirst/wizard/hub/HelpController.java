package belieffirst.wizard.hub;

import belieffirst.web.Page;
import belieffirst.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import views.StaticTemplates;

/** The help of the product, and the way into its settings. */
@Controller
class HelpController {

    private final StaticTemplates templates = new StaticTemplates();

    @GetMapping("/settings")
    Redirect settings() {
        return Redirect.to("/settings/profile");
    }

    @GetMapping("/help")
    Page help() {
        return Page.of("Help", templates.help());
    }
}
