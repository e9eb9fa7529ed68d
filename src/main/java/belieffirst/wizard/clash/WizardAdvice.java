package belieffirst.wizard.clash;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plans;
import belieffirst.web.Page;
import belieffirst.wizard.NeedsConsent;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import views.StaticTemplates;

/** The question that follows if a form cannot simply be saved: somebody else was faster, or later answers would be dropped. */
@ControllerAdvice(basePackageClasses = Step.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class WizardAdvice {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Clashes clashes;

    WizardAdvice(Plans plans, Clashes clashes) {
        this.plans = plans;
        this.clashes = clashes;
    }

    @ExceptionHandler
    Page clash(Refusal.Stale stale, HttpServletRequest request) {
        var clash = clashes.of(plans.get(key(request)), request.getRequestURI(), sent(request, Map.of()));
        return Page.refused(
                HttpStatus.CONFLICT,
                "%s changed while you worked on it".formatted(key(request)),
                templates.wizardClash(clash));
    }

    @ExceptionHandler
    Page askFirst(NeedsConsent needed, HttpServletRequest request) {
        var sent = sent(request, Map.of("consent", "yes"));
        return Page.of(
                "Change this answer?",
                templates.wizardConsent(needed.details(), request.getRequestURI(), sent, needed.losing()));
    }

    private static Map<String, List<String>> sent(HttpServletRequest request, Map<String, String> changed) {
        var sent = new LinkedHashMap<>(StepInput.sent(request.getParameterMap()).values());
        sent.remove("_csrf");
        changed.forEach((name, value) -> sent.put(name, List.of(value)));
        return sent;
    }

    @SuppressWarnings("unchecked")
    private static String key(HttpServletRequest request) {
        var variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables.getOrDefault("key", "");
    }
}
