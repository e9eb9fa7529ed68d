package belieffirst.web;

import belieffirst.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answers outside any controller: a problem behind the API, else a page that needs neither the database nor a session. */
@Component
public class PlainAnswers {

    private final RefusalPages pages;
    private final JsonMapper json;

    PlainAnswers(RefusalPages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Problems.sayWhen(refusal, response);
        answer(request, response, Problems.of(refusal), RefusalPages.heading(refusal), refusal.detail());
    }

    /** The connection of a request whose body was not read is of no more use. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String sentence)
            throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        var code = status.name().toLowerCase(Locale.ROOT);
        answer(request, response, Problems.of(status, code, sentence), "This did not work", sentence);
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemDetail problem,
            String heading,
            String sentence)
            throws IOException {
        if (Problems.answer(request)) {
            response.setStatus(problem.getStatus());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
            return;
        }
        request.removeAttribute(Viewers.ATTRIBUTE);
        pages.page(HttpStatus.valueOf(problem.getStatus()), heading, sentence).render(Map.of(), request, response);
    }
}
