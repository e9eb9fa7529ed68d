package belieffirst.access.web;

import belieffirst.access.Account;
import belieffirst.access.CurrentMember;
import belieffirst.database.Asker;
import belieffirst.database.CurrentAsker;
import belieffirst.web.Viewer;
import belieffirst.web.Viewers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says, for the length of a request, that the person who signed in is the one who asks; and tells pages who looks. */
@Component
class AskerFilter extends OncePerRequestFilter {

    static final String ORGANIZATION = "organization";

    private final CurrentAsker current;
    private final CurrentMember member;

    AskerFilter(CurrentAsker current, CurrentMember member) {
        this.current = current;
        this.member = member;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            current.become(new Asker.Person(account.id(), organization(request)));
            request.setAttribute(Viewers.ATTRIBUTE, (Viewers) () -> viewer(account));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            current.become(null);
        }
    }

    private Viewer viewer(Account account) {
        return member.seat()
                .map(seat -> new Viewer(
                        account.displayName(),
                        seat.organizationName(),
                        seat.role().word()))
                .orElse(new Viewer(account.displayName(), null, null));
    }

    private static @Nullable UUID organization(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (UUID) session.getAttribute(ORGANIZATION);
    }
}
