package belieffirst.wizard.hub;

import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import belieffirst.wizard.StepInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/** The plan's page as the answer to a form of it that was refused: it says what is wrong, and holds what was typed. */
@ControllerAdvice(assignableTypes = {PlanActions.class, NextActions.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanAdvice {

    private final PlanPages pages;

    PlanAdvice(PlanPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    Page invalid(Refusal.Invalid refusal, HttpServletRequest request) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, typed(request).refused(refusal), request);
    }

    @ExceptionHandler
    Page conflict(Refusal.Conflict refusal, HttpServletRequest request) {
        var typed = new StepInput(typed(request).values(), Map.of("next", refusal.detail()));
        return page(HttpStatus.CONFLICT, typed, request);
    }

    private Page page(HttpStatus status, StepInput typed, HttpServletRequest request) {
        var shown = pages.of(key(request), typed);
        return Page.refused(status, "Error: " + shown.title(), shown.panel());
    }

    private static StepInput typed(HttpServletRequest request) {
        return StepInput.sent(request.getParameterMap());
    }

    @SuppressWarnings("unchecked")
    private static String key(HttpServletRequest request) {
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables.getOrDefault("key", "");
    }
}
