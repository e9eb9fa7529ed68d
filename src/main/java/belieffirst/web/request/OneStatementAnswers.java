package belieffirst.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The answers to bearers of tokens for which one statement checks the token and reads what is asked for. */
@FunctionalInterface
public interface OneStatementAnswers {

    /**
     * Answers, unless the request is for something else or there is anything to refuse: then the usual way does.
     *
     * @param tokenHash SHA-256 of the token, in hex
     * @return whether it is answered
     */
    boolean answer(String tokenHash, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
