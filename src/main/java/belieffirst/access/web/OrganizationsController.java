package belieffirst.access.web;

import belieffirst.access.MemberOrganization;
import belieffirst.access.Organizations;
import belieffirst.access.account.Account;
import belieffirst.access.web.security.PersonSession;
import belieffirst.kernel.Id;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** The organizations that somebody belongs to, and which of them they work in. */
@Controller
@RequestMapping("/organizations")
class OrganizationsController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Organizations organizations;
    private final PersonSession person;

    OrganizationsController(Organizations organizations, PersonSession person) {
        this.organizations = organizations;
        this.person = person;
    }

    @GetMapping
    Page show(@AuthenticationPrincipal Account account) {
        return Page.of("Your organizations", templates.accessOrganizations(account, organizations.mine()));
    }

    @PostMapping("/{id}")
    Redirect enter(
            @PathVariable Id<MemberOrganization> id,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request) {
        var chosen = organizations.get(id.value());
        person.enter(account, chosen.id(), request);
        return Redirect.to("/plans").saying("You work in %s now.".formatted(chosen.name()));
    }
}
