package belieffirst.wizard.brief;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/**
 * A page for somebody who never signs in: one document, without the product's frame.
 *
 * @param panel a template with its parameters already bound
 */
record SharedPage(HttpStatus status, String title, JteModel panel) implements View {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    static SharedPage of(String title, JteModel panel) {
        return new SharedPage(HttpStatus.OK, title, panel);
    }

    /** The same for a link that expired, was revoked, or never was: nobody learns which. */
    static SharedPage nothing() {
        return new SharedPage(
                HttpStatus.NOT_FOUND,
                "Nothing here",
                TEMPLATES.sharedNothing("This link does not work. Ask whoever sent it for a new one."));
    }

    static SharedPage wait(String sentence) {
        return new SharedPage(HttpStatus.TOO_MANY_REQUESTS, "One moment", TEMPLATES.sharedNothing(sentence));
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = new Utf8ByteOutput();
        TEMPLATES.sharedPage(title, panel).render(html);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
