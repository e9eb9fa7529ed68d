package belieffirst.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A redirect of the browser after a form was accepted, so that a reload repeats nothing.
 *
 * @param said one sentence for the next page on what was done, or null
 * @param undo how the next page offers to take it back, or null
 * @param typed what the page held besides, by the name of the field, for the next page to show again
 */
public record Redirect(
        String target, @Nullable String said, @Nullable Undo undo, Map<String, List<String>> typed) implements View {

    /** Where the next page finds what was typed on the page before. */
    public static final String TYPED = "typed";

    static final String SAID = "said";

    static final String UNDO = "undo";

    static final String UNDO_FIELDS = "undo fields";

    public static Redirect to(String target) {
        return new Redirect(target, null, null, Map.of());
    }

    public Redirect saying(@Nullable String sentence) {
        return new Redirect(target, sentence, undo, typed);
    }

    public Redirect undoing(Undo way) {
        return new Redirect(target, said, way, typed);
    }

    public Redirect keeping(Map<String, List<String>> typed) {
        return new Redirect(target, said, undo, typed);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        if (said != null) {
            flash.put(SAID, said);
        }
        if (undo != null) {
            flash.put(UNDO, undo.action());
            flash.put(UNDO_FIELDS, new LinkedHashMap<>(undo.fields()));
        }
        if (!typed.isEmpty()) {
            flash.put(TYPED, new LinkedHashMap<>(typed));
        }
        var view = new RedirectView(target, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.render(model, request, response);
    }

    /**
     * The way to take back what was just done: a form of one button.
     *
     * @param action where the form is sent
     * @param fields what it sends, by the name of the field
     */
    public record Undo(String action, Map<String, List<String>> fields) {

        /** One that sends nothing but its address. */
        public static Undo at(String action) {
            return new Undo(action, Map.of());
        }
    }
}
