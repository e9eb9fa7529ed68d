package belieffirst.belief.web;

import belieffirst.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The ledger of beliefs: for now, the shelf of angles. */
@Controller
class BeliefsController {

    @GetMapping("/beliefs")
    Redirect ledger() {
        return Redirect.to("/library/angles");
    }
}
