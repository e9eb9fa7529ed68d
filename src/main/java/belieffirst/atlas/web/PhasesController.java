package belieffirst.atlas.web;

import belieffirst.atlas.Board;
import belieffirst.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import views.StaticTemplates;

/** The board: every phase with its plans. */
@Controller
class PhasesController {

    private static final int CARDS = 6;

    private final StaticTemplates templates = new StaticTemplates();
    private final Board board;

    PhasesController(Board board) {
        this.board = board;
    }

    @GetMapping("/phases")
    Page show() {
        return Page.of("Phases", templates.atlasPhases(board.columns(CARDS)));
    }
}
