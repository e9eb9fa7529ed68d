package belieffirst.access.web;

import belieffirst.access.CurrentMember;
import belieffirst.access.Members;
import belieffirst.access.OrganizationDeletions;
import belieffirst.access.Permission;
import belieffirst.access.account.Mail;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Refusal;
import belieffirst.web.Moment;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page on which an owner takes all data of an organization away, or has it deleted. */
@Controller
@RequestMapping("/settings/organization/data")
class OrganizationDataController {

    private static final String TITLE = "Export and deletion";
    private static final String PATH = "/settings/organization/data";

    private final StaticTemplates templates = new StaticTemplates();
    private final OrganizationDeletions deletions;
    private final CurrentMember member;
    private final Members members;
    private final Mail mail;

    OrganizationDataController(OrganizationDeletions deletions, CurrentMember member, Members members, Mail mail) {
        this.deletions = deletions;
        this.member = member;
        this.members = members;
        this.mail = mail;
    }

    @GetMapping
    Page show() {
        return Page.of(TITLE, panel(Map.of()));
    }

    @PostMapping("/deletion")
    View ask(@RequestParam(defaultValue = "") String name) {
        try {
            if (deletions.ask(name) && mail.isSet()) {
                tellOwners(name);
            }
        } catch (Refusal.Invalid refusal) {
            return Page.rejected(TITLE, panel(refusal.fields()));
        }
        return Redirect.to(PATH).saying("The organization will be deleted. Until then an owner can cancel this.");
    }

    @PostMapping("/deletion/take-back")
    Redirect takeBack() {
        deletions.takeBack();
        return Redirect.to(PATH).saying("The organization will not be deleted.");
    }

    private void tellOwners(String name) {
        var due = deletions.current().orElseThrow().due();
        var text = """
                An owner asked to have the organization %s deleted, on %s. Until then any owner can keep it: %s
                """.formatted(name, Moment.said(due), mail.address(PATH));
        for (var one : members.all()) {
            var email = one.email();
            if (one.role() == Role.OWNER && email != null) {
                mail.send(email, "An organization will be deleted", text);
            }
        }
    }

    private JteModel panel(Map<String, String> errors) {
        var mayAsk = member.may(Permission.DELETE_ORGANIZATION);
        return templates.accessOrganizationData(
                deletions.current().orElse(null), mayAsk, deletions.isAdopted(), deletions.waitingDays(), errors);
    }
}
