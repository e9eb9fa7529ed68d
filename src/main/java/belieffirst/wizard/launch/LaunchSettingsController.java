package belieffirst.wizard.launch;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.kernel.Refusal;
import belieffirst.plan.goal.GoalSettings;
import belieffirst.plan.goal.UsualGoals;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.StepInput;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page of what an organization usually aims for, and how its ads are named. */
@Controller
@RequestMapping("/settings/launch")
class LaunchSettingsController {

    private final StaticTemplates templates = new StaticTemplates();
    private final UsualGoals usual;
    private final CurrentMember member;

    LaunchSettingsController(UsualGoals usual, CurrentMember member) {
        this.usual = usual;
        this.member = member;
    }

    @GetMapping
    Page show(StepInput typed) {
        return page(usual.settings(), typed);
    }

    @PostMapping
    View save(StepInput typed) {
        member.require(Permission.SET_GOALS);
        try {
            usual.set(TypedSettings.in(typed));
            return Redirect.to("/settings/launch").saying("New plans start from these.");
        } catch (Refusal.Invalid refusal) {
            return page(usual.settings(), typed.refused(refusal));
        }
    }

    private Page page(GoalSettings settings, StepInput typed) {
        var model = templates.wizardLaunchSettings(settings, typed);
        return typed.errors().isEmpty() ? Page.of("Goals and launch", model) : Page.rejected("Goals and launch", model);
    }
}
