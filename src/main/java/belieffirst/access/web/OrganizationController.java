package belieffirst.access.web;

import belieffirst.access.CurrentMember;
import belieffirst.access.Organizations;
import belieffirst.access.Permission;
import belieffirst.access.account.Account;
import belieffirst.access.account.Credentials;
import belieffirst.access.signin.SecondSteps;
import belieffirst.access.signin.SignInSettings;
import belieffirst.database.principal.Membership;
import belieffirst.kernel.Refusal;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The organization's name, and what it demands of its owners. */
@Controller
@RequestMapping("/settings/organization")
class OrganizationController {

    private static final String TITLE = "Organization";

    private final StaticTemplates templates = new StaticTemplates();
    private final Organizations organizations;
    private final CurrentMember member;
    private final SignInSettings settings;
    private final SecondSteps secondSteps;
    private final Credentials credentials;

    OrganizationController(
            Organizations organizations,
            CurrentMember member,
            SignInSettings settings,
            SecondSteps secondSteps,
            Credentials credentials) {
        this.organizations = organizations;
        this.member = member;
        this.settings = settings;
        this.secondSteps = secondSteps;
        this.credentials = credentials;
    }

    @GetMapping
    Page show() {
        var name = member.membership().map(Membership::organizationName).orElse("");
        return Page.of(TITLE, panel(Form.of(new OrganizationInput(name))));
    }

    @PostMapping
    View rename(@Valid OrganizationInput input, BindingResult result) {
        member.require(Permission.RENAME);
        if (result.hasErrors()) {
            return Page.rejected(TITLE, panel(Form.rejected(input, result)));
        }
        organizations.rename(input.name());
        return Redirect.to("/settings/organization").saying("The organization is renamed.");
    }

    /** Whether owners need a second step; said by an owner who has one. */
    @PostMapping("/sign-in")
    Redirect demand(
            @RequestParam(name = "owners_need_second_step", defaultValue = "") String wanted,
            @AuthenticationPrincipal Account account) {
        member.require(Permission.DEMAND_SECOND_STEP);
        if (!wanted.matches("yes|no")) {
            throw new Refusal.Invalid("Say whether owners need a second step: yes or no.");
        }
        var demanded = wanted.equals("yes");
        if (demanded && !secondSteps.isOn(account.id())) {
            throw new Refusal.Conflict("Set up your own second step first: Settings → Profile.");
        }
        settings.demandSecondStepOfOwners(demanded);
        return Redirect.to("/settings/organization")
                .saying(demanded ? "Owners need a second step from now on." : "Owners need no second step any more.");
    }

    private JteModel panel(Form<OrganizationInput> form) {
        var asks = credentials.areOurs() && member.may(Permission.DEMAND_SECOND_STEP);
        return templates.accessOrganization(form, settings.ownersNeedSecondStep(), asks);
    }
}
