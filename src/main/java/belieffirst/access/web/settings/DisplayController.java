package belieffirst.access.web.settings;

import belieffirst.access.account.Account;
import belieffirst.access.account.Displays;
import belieffirst.kernel.Display;
import belieffirst.kernel.Formats;
import belieffirst.kernel.Refusal;
import belieffirst.web.Redirect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own display: theme, time zone, and the formats of numbers and dates. The form is on the page of the profile. */
@Controller
class DisplayController {

    private final Displays displays;

    DisplayController(Displays displays) {
        this.displays = displays;
    }

    @PostMapping("/settings/profile/display")
    Redirect change(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(required = false) @Nullable String formats) {
        var wrong = new LinkedHashMap<String, String>();
        if (!Display.THEMES.contains(theme)) {
            wrong.put("theme", "Choose system, light or dark as the theme.");
        }
        if (!zone.isEmpty() && !Display.ZONES.contains(zone)) {
            wrong.put("zone", "Choose a time zone from the list.");
        }
        if (formats != null
                && Arrays.stream(Formats.values())
                        .noneMatch(known -> known.word().equals(formats))) {
            wrong.put("formats", "Choose how numbers and dates are written from the list.");
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        displays.change(account.id(), theme, zone.isEmpty() ? null : zone, formats);
        return Redirect.to("/settings/profile").saying("Your display is saved.");
    }
}
