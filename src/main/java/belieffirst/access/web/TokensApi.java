package belieffirst.access.web;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.access.token.ApiToken;
import belieffirst.access.token.ApiTokenLists;
import belieffirst.access.token.ApiTokens;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import belieffirst.web.Preconditions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of tokens, for owners and admins. A secret is answered once. A token's version is its state. */
@RestController
@RequestMapping("/api/tokens")
class TokensApi {

    private final ApiTokens tokens;
    private final ApiTokenLists lists;
    private final CurrentMember member;
    private final Clock clock;

    TokensApi(ApiTokens tokens, ApiTokenLists lists, CurrentMember member, Clock clock) {
        this.tokens = tokens;
        this.lists = lists;
        this.member = member;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<ListAnswer<TokenJson>> list(HttpServletRequest request) {
        member.require(Permission.SEE_ALL_TOKENS);
        var part = ListQuery.of(request);
        return ListAnswer.answer(lists.list(part.cursor(), part.limit()).map(this::json));
    }

    @GetMapping("/{id}")
    ResponseEntity<TokenJson> get(@PathVariable Id<ApiToken> id) {
        member.require(Permission.SEE_ALL_TOKENS);
        var token = json(lists.get(id));
        return Preconditions.versioned(ResponseEntity.ok(), token.state()).body(token);
    }

    @PostMapping
    ResponseEntity<TokenJson.Fresh> make(@RequestBody TokenBody body) {
        member.require(Permission.SEE_ALL_TOKENS);
        var wanted = body.checked(clock.instant());
        lists.requireWithin(wanted.scopes(), wanted.expires());
        var fresh = tokens.make(wanted.name(), wanted.scopes(), wanted.expires());
        return ResponseEntity.created(URI.create("/api/tokens/" + fresh.token().id()))
                .cacheControl(CacheControl.noStore())
                .body(new TokenJson.Fresh(json(fresh.token()), fresh.secret().value()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(
            @PathVariable Id<ApiToken> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        member.require(Permission.SEE_ALL_TOKENS);
        var state = json(lists.get(id)).state();
        var version = Preconditions.required(ifMatch, () -> state);
        if (version != null && !version.equals(state)) {
            throw new Refusal.Stale("token");
        }
        tokens.revoke(id);
        return ResponseEntity.noContent().build();
    }

    private TokenJson json(ApiToken token) {
        return TokenJson.of(token, clock.instant());
    }
}
