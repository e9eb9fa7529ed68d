package belieffirst.access.web.security;

import belieffirst.database.principal.Replica;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One transaction around a request, rolled back whenever the answer is an error. The answer is sent after it, so that a slow
 * client holds no connection.
 */
@Component
class RequestTransaction {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final TransactionOperations transactions;
    private final TransactionTemplate reading;

    RequestTransaction(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        reading.setName(Replica.READING);
    }

    /** Answers what the work wrote, which is still to be sent. */
    ContentCachingResponseWrapper around(
            HttpServletRequest request, HttpServletResponse response, Consumer<HttpServletResponse> work) {
        var answer = new ContentCachingResponseWrapper(response);
        (isReading(request) ? reading : transactions).executeWithoutResult(transaction -> {
            work.accept(answer);
            if (answer.getStatus() >= 400 || transaction.isRollbackOnly()) {
                transaction.setRollbackOnly();
            }
        });
        return answer;
    }

    /** Whether a request only reads. */
    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** Goes on to whatever answers; what it throws ends the transaction. */
    static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (ServletException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
