package belieffirst.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Sends the browser on after a form was taken, so that a reload repeats nothing.
 *
 * @param said one sentence for the next page on what was done, or null
 */
public record Redirect(String target, @Nullable String said) implements View {

    static final String SAID = "said";

    public static Redirect to(String target) {
        return new Redirect(target, null);
    }

    public Redirect saying(String sentence) {
        return new Redirect(target, sentence);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (said != null) {
            RequestContextUtils.getOutputFlashMap(request).put(SAID, said);
        }
        var view = new RedirectView(target, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.render(model, request, response);
    }
}
