package belieffirst.agent;

import belieffirst.web.Problems;
import belieffirst.web.Refusals;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API, asked from inside by the thread that answers an agent. A call passes the filters and the controller that it would pass
 * over HTTP, so it has the same turn, transaction, scopes and refusals; there is no connection, and nothing is decided twice.
 */
@Component
class InnerApi {

    private static final Logger log = LoggerFactory.getLogger(InnerApi.class);

    private final Filter springSecurityFilterChain;
    private final DispatcherServlet dispatcherServlet;
    private final JsonMapper json;

    InnerApi(Filter springSecurityFilterChain, DispatcherServlet dispatcherServlet, JsonMapper json) {
        this.springSecurityFilterChain = springSecurityFilterChain;
        this.dispatcherServlet = dispatcherServlet;
        this.json = json;
    }

    ApiAnswer send(Caller caller, ApiCall call) {
        var response = new InnerResponse(caller.response());
        try {
            springSecurityFilterChain.doFilter(new InnerRequest(caller, call), response, dispatcherServlet::service);
        } catch (IOException | ServletException | RuntimeException fault) {
            return refused(fault);
        }
        var answer = response.answer();
        return answer.isRefusal() && answer.isEmpty() ? refused(answer.status()) : answer;
    }

    /** A refusal or an outage that no filter met; everything else is a fault, which is logged and not shown. */
    ApiAnswer refused(Exception fault) {
        var refusal = Refusals.in(fault);
        if (refusal != null) {
            return told(Problems.of(refusal));
        }
        log.error("A call of an agent failed", fault);
        return told(Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "fault", "Something broke on our side; it is on record."));
    }

    private ApiAnswer refused(int status) {
        var known = HttpStatus.valueOf(status);
        return told(Problems.of(known, known.name().toLowerCase(Locale.ROOT), "We could not read that request."));
    }

    private ApiAnswer told(ProblemDetail problem) {
        return new ApiAnswer(problem.getStatus(), json.writeValueAsString(problem));
    }
}
