package belieffirst.web.request;

import belieffirst.web.PlainAnswers;
import belieffirst.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A filter that answers faults that no controller met, such as a session that cannot be read while the database is away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OuterFaults extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OuterFaults.class);

    private final PlainAnswers answers;

    OuterFaults(PlainAnswers answers) {
        this.answers = answers;
    }

    /** Also a page of an error asks the database who reads it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException gone) {
            throw gone;
        } catch (RuntimeException | ServletException | IOException | StackOverflowError fault) {
            if (response.isCommitted()) {
                throw fault;
            }
            var id = response.getHeader(RequestIds.HEADER);
            response.reset();
            response.setHeader(RequestIds.HEADER, id);
            answer(request, response, fault);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Throwable fault) throws IOException {
        var refusal = Refusals.in(fault);
        if (refusal == null) {
            log.error("A request failed", fault);
            answers.refuse(
                    request,
                    response,
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    "Something broke on our side; it is on record. Nothing was half-saved.");
            return;
        }
        Refusals.logOutage(log, refusal, fault);
        answers.refuse(request, response, refusal);
    }
}
