package belieffirst.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/**
 * A page: a panel in the product's frame.
 *
 * @param panel a template with its parameters already bound; the compiler has checked both
 */
public record Page(HttpStatus status, String title, JteModel panel) implements View {

    private static final StaticTemplates TEMPLATES = new StaticTemplates();

    public static Page of(String title, JteModel panel) {
        return new Page(HttpStatus.OK, title, panel);
    }

    /** The same form again, with what is wrong beside each field. */
    public static Page rejected(String title, JteModel panel) {
        return new Page(HttpStatus.UNPROCESSABLE_CONTENT, "Error: " + title, panel);
    }

    public static Page refused(HttpStatus status, String title, JteModel panel) {
        return new Page(status, title, panel);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = new Utf8ByteOutput();
        var frame = Frame.around(title, request);
        frame.draw(() -> TEMPLATES.layout(frame, panel).render(html));
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
