package belieffirst.access.web;

import belieffirst.access.CurrentMember;
import belieffirst.access.Organizations;
import belieffirst.access.Permission;
import belieffirst.database.Seat;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The organization's name. */
@Controller
@RequestMapping("/settings/organization")
class OrganizationController {

    private static final String TITLE = "Organization";

    private final StaticTemplates templates = new StaticTemplates();
    private final Organizations organizations;
    private final CurrentMember member;

    OrganizationController(Organizations organizations, CurrentMember member) {
        this.organizations = organizations;
        this.member = member;
    }

    @GetMapping
    Page show() {
        var name = member.seat().map(Seat::organizationName).orElse("");
        return Page.of(TITLE, templates.accessOrganization(Form.of(new OrganizationInput(name))));
    }

    @PostMapping
    View rename(@Valid OrganizationInput input, BindingResult result) {
        member.require(Permission.RENAME);
        if (result.hasErrors()) {
            return Page.rejected(TITLE, templates.accessOrganization(Form.rejected(input, result)));
        }
        organizations.rename(input.name());
        return Redirect.to("/settings/organization").saying("The organization is renamed.");
    }
}
