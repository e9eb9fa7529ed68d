package belieffirst.access.web;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.access.token.ApiToken;
import belieffirst.access.token.ApiTokens;
import belieffirst.access.token.Scope;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** The page of API tokens: they are made here, shown once, and revoked here. */
@Controller
@RequestMapping("/settings/tokens")
class TokensController {

    private static final String TITLE = "API tokens";

    private final StaticTemplates templates = new StaticTemplates();
    private final ApiTokens tokens;
    private final CurrentMember member;
    private final Clock clock;

    TokensController(ApiTokens tokens, CurrentMember member, Clock clock) {
        this.tokens = tokens;
        this.member = member;
        this.clock = clock;
    }

    @GetMapping
    Page show() {
        return Page.of(TITLE, panel(Form.of(TokenInput.BLANK), null));
    }

    @PostMapping
    Page make(@Valid TokenInput input, BindingResult result) {
        if (result.hasErrors()) {
            return Page.rejected(TITLE, panel(Form.rejected(input, result), null));
        }
        var scopes = input.scopes().stream().map(Scope::of).distinct().toList();
        member.require(Scope.READING.containsAll(scopes) ? Permission.MAKE_READING_TOKENS : Permission.MAKE_TOKENS);
        if (scopes.contains(Scope.ORGANIZATION_MANAGE)) {
            member.require(Permission.MANAGE_MEMBERS);
        }
        try {
            tokens.requireUnused(input.name());
        } catch (Refusal.Invalid used) {
            used.fields().forEach((field, sentence) -> result.rejectValue(field, "used", sentence));
            return Page.rejected(TITLE, panel(Form.rejected(input, result), null));
        }
        var expires = clock.instant().plus(Duration.ofDays(input.days()));
        var fresh = tokens.make(input.name(), scopes, expires);
        return Page.of(TITLE, panel(Form.of(TokenInput.BLANK), fresh));
    }

    @PostMapping("/{id}/revoke")
    Redirect revoke(@PathVariable Id<ApiToken> id) {
        tokens.revoke(id);
        return Redirect.to("/settings/tokens").saying("The token is revoked. What used it is refused from now on.");
    }

    private JteModel panel(Form<TokenInput> form, ApiToken.@Nullable Fresh fresh) {
        var all = tokens.all();
        return templates.accessTokens(all, form, fresh, offered(), clock.instant());
    }

    private List<Scope> offered() {
        if (member.may(Permission.MANAGE_MEMBERS)) {
            return List.of(Scope.values());
        }
        return member.may(Permission.MAKE_TOKENS) ? Scope.WORKING : Scope.READING;
    }
}
