package belieffirst.access.web;

import belieffirst.access.ApiToken;
import belieffirst.access.ApiTokens;
import belieffirst.access.Scope;
import belieffirst.kernel.Id;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** API tokens: made here, shown once, revoked here. */
@Controller
@RequestMapping("/settings/tokens")
class TokensController {

    private static final String TITLE = "API tokens";

    private final StaticTemplates templates = new StaticTemplates();
    private final ApiTokens tokens;
    private final Clock clock;

    TokensController(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping
    Page show() {
        return Page.of(TITLE, templates.accessTokens(tokens.all(), Form.of(TokenInput.BLANK), null, clock.instant()));
    }

    @PostMapping
    Page make(@Valid TokenInput input, BindingResult result) {
        if (result.hasErrors()) {
            return Page.rejected(
                    TITLE, templates.accessTokens(tokens.all(), Form.rejected(input, result), null, clock.instant()));
        }
        var scopes = input.scopes().stream().map(Scope::of).distinct().toList();
        var expires = clock.instant().plus(Duration.ofDays(input.days()));
        var fresh = tokens.make(input.name(), scopes, expires);
        return Page.of(TITLE, templates.accessTokens(tokens.all(), Form.of(TokenInput.BLANK), fresh, clock.instant()));
    }

    @PostMapping("/{id}/revoke")
    Redirect revoke(@PathVariable Id<ApiToken> id) {
        tokens.revoke(id);
        return Redirect.to("/settings/tokens").saying("The token is revoked. What used it is refused from now on.");
    }
}
