package belieffirst.wizard;

import belieffirst.web.Redirect;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A step that the library can add an entry for, as addresses say it.
 *
 * @param path the step's own address, below which buttons of it stand
 * @param page where the step is shown; the first step has a page before there is a plan
 * @param brand whose entries the step offers; null for a brand itself
 */
public record StepPlace(
        Step step, String path, String page, @Nullable UUID brand) {

    /** The word of its entry kind. */
    public String shelf() {
        return step == Step.TEMPLATES ? "templates" : step.word() + "s";
    }

    /** The form for a new entry, which leads back here. */
    public String library() {
        var address = UriComponentsBuilder.fromPath("/library/%s/new".formatted(shelf()));
        if (brand != null) {
            address.queryParam("brand_id", brand);
        }
        return address.queryParam("back", path + "/back").encode().build().toUriString();
    }

    /** The name under which a session keeps what the step held. */
    public String visited() {
        return "visited from " + path;
    }

    /** What the step held, with this entry chosen: the only one, or one more. A search would hide it, and ends. */
    public StepInput choosing(StepInput held, UUID entry) {
        var field = step == Step.TEMPLATES ? "template_id" : step.word() + "_id";
        var others = held.without(step == Step.TEMPLATES ? Set.of("q") : Set.of("q", field));
        return others.with(field, entry.toString());
    }

    /** Shows the step again with what it held. */
    public Redirect showing(StepInput held) {
        return Redirect.to(page + (held.text("back").equals("review") ? "?back=review" : ""))
                .keeping(StepSaver.rest(held));
    }
}
