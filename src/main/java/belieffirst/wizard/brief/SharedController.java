package belieffirst.wizard.brief;

import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Sha256;
import belieffirst.plan.brief.Brief;
import belieffirst.plan.brief.SharedThings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import views.StaticTemplates;

/** The pages behind shared links. Whatever is wrong with a link, the answer is one and the same. */
@Controller
class SharedController {

    private final StaticTemplates templates = new StaticTemplates();
    private final SharedThings shared;
    private final Jsonb jsonb;

    SharedController(SharedThings shared, Jsonb jsonb) {
        this.shared = shared;
        this.jsonb = jsonb;
    }

    @GetMapping("/shared/{secret}")
    SharedPage show(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        try {
            return shared.open(Sha256.hex(secret), request.getRemoteAddr())
                    .map(this::page)
                    .orElseGet(SharedPage::nothing);
        } catch (Refusal.TooMany refusal) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
            return SharedPage.wait(refusal.detail());
        }
    }

    /** Addresses that no link has. */
    @GetMapping({"/shared", "/shared/", "/shared/*/**"})
    SharedPage nothing() {
        return SharedPage.nothing();
    }

    private SharedPage page(SharedThings.Shared found) {
        return switch (found.kind()) {
            case BRIEF -> {
                var brief = Brief.of(found.material());
                yield SharedPage.of("Brief: " + brief.name(), templates.sharedBrief(brief));
            }
            case REPORT -> {
                var report = jsonb.read(found.material().beside(), ClientReport.class);
                yield SharedPage.of("Report: " + report.head().name(), templates.sharedReport(report));
            }
        };
    }
}
