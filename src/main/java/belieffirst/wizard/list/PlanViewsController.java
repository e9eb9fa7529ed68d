package belieffirst.wizard.list;

import belieffirst.kernel.Refusal;
import belieffirst.web.Redirect;
import belieffirst.web.Redirect.Undo;
import belieffirst.wizard.StepInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            throw new Refusal.Invalid(Map.of("name", "Give the view a name of 1 to 60 characters."));
        }
        var view = new PlanView(name, list(search).here());
        if (view.address().length() > 2000) {
            throw new Refusal.Invalid(Map.of("name", "This search is too long to be saved."));
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
        var list = list(search);
        return Redirect.to(list.here())
                .saying("The view “%s” is removed.".formatted(name))
                .undoing(saving(name, list));
    }

    private static Undo saving(String name, PlanAddress list) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("name", List.of(name));
        list.fields().forEach((field, value) -> fields.put(field, List.of(value)));
        return new Undo("/plans/views", fields);
    }

    private static PlanAddress list(PlanSearch search) {
        return new PlanAddress(PlanListing.PLANS, search);
    }
}
