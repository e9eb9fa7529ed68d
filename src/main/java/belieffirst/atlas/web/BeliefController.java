package belieffirst.atlas.web;

import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.library.Entry;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page of a belief: what is known of it, and a person's decision on its status. */
@Controller
@RequestMapping("/beliefs/{id}")
class BeliefController {

    private final StaticTemplates templates = new StaticTemplates();
    private final BeliefPages pages;
    private final Angles angles;

    BeliefController(BeliefPages pages, Angles angles) {
        this.pages = pages;
        this.angles = angles;
    }

    @GetMapping
    Page show(@PathVariable Id<Entry> id) {
        var page = pages.of(id.value());
        return Page.of(page.belief().words().name(), templates.atlasBelief(page, Form.of(StatusInput.BLANK)));
    }

    @PostMapping("/status")
    View judge(@PathVariable Id<Entry> id, StatusInput input) {
        try {
            var change = angles.judge(
                    id.value(), status(input), Objects.requireNonNullElse(input.reason(), ""), input.plan());
            return Redirect.to("/beliefs/" + id)
                    .saying("This belief is %s now.".formatted(change.to().word()));
        } catch (Refusal.Invalid invalid) {
            return rejected(id, input, invalid.fields());
        } catch (Refusal.Conflict conflict) {
            return rejected(id, input, Map.of("status", conflict.detail()));
        }
    }

    private Page rejected(Id<Entry> id, StatusInput input, Map<String, String> errors) {
        var page = pages.of(id.value());
        var form = new Form<>(input, new LinkedHashMap<>(errors));
        return Page.rejected(page.belief().words().name(), templates.atlasBelief(page, form));
    }

    private static AngleStatus status(StatusInput input) {
        return Arrays.stream(AngleStatus.values())
                .filter(status -> status.word().equals(input.status()))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Map.of("status", "Choose the new status.")));
    }
}
