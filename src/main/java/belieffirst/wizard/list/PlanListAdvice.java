package belieffirst.wizard.list;

import belieffirst.kernel.Refusal;
import belieffirst.web.Page;
import belieffirst.wizard.StepInput;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;

/** The list of plans as the answer to a form of it that was refused: it says what is wrong, and holds what was chosen and typed. */
@ControllerAdvice(assignableTypes = {PlanListActions.class, PlanViewsController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanListAdvice {

    private final PlanListController list;

    PlanListAdvice(PlanListController list) {
        this.list = list;
    }

    @ExceptionHandler
    Page invalid(Refusal.Invalid refusal, WebRequest request) {
        return list.refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                search(request),
                typed(request).refused(refusal));
    }

    @ExceptionHandler({Refusal.Conflict.class, Refusal.Stale.class})
    Page conflict(Refusal refusal, WebRequest request) {
        var typed = new StepInput(typed(request).values(), Map.of("several", refusal.detail()));
        return list.refused(HttpStatus.CONFLICT, search(request), typed);
    }

    private static PlanSearch search(WebRequest request) {
        return new PlanSearch(
                request.getParameter("brand"),
                request.getParameter("phase"),
                request.getParameter("status"),
                request.getParameter("q"),
                request.getParameter("archived"),
                request.getParameter("sort"),
                null,
                null);
    }

    private static StepInput typed(WebRequest request) {
        return StepInput.sent(request.getParameterMap());
    }
}
