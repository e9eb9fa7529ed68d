package belieffirst.wizard.list;

import belieffirst.kernel.Refusal;
import belieffirst.web.Redirect;
import belieffirst.wizard.StepInput;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The saved views of the list of plans: what a list shows just now gets a name, or loses it. */
@Controller
@RequestMapping("/plans/views")
class PlanViewsController {

    private static final int LONGEST = 60;

    private final PlanViews views;

    PlanViewsController(PlanViews views) {
        this.views = views;
    }

    @PostMapping
    Redirect save(StepInput typed, @ModelAttribute PlanSearch search) {
        var name = typed.text("name");
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Refusal.Invalid("Give the view a name of 1 to 60 characters.");
        }
        var view = new PlanView(name, list(search).here());
        if (view.address().length() > 2000) {
            throw new Refusal.Invalid("This search is too long to be saved.");
        }
        views.save(view);
        return Redirect.to(view.address()).saying("“%s” is saved. Only you see it.".formatted(name));
    }

    @PostMapping("/remove")
    Redirect remove(StepInput typed, @ModelAttribute PlanSearch search) {
        var name = typed.text("name");
        if (!views.remove(name)) {
            throw new Refusal.NotFound("view", name);
        }
        return Redirect.to(list(search).here()).saying("The view “%s” is removed.".formatted(name));
    }

    private static PlanAddress list(PlanSearch search) {
        return new PlanAddress(PlanListing.PLANS, search);
    }
}
