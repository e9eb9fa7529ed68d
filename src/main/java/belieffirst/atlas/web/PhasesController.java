package belieffirst.atlas.web;

import belieffirst.atlas.Board;
import belieffirst.atlas.BoardColumn;
import belieffirst.verdict.list.LatestVerdicts;
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
    private final LatestVerdicts verdicts;

    PhasesController(Board board, LatestVerdicts verdicts) {
        this.board = board;
        this.verdicts = verdicts;
    }

    @GetMapping("/phases")
    Page show() {
        var columns = board.columns(CARDS);
        var keys = columns.stream()
                .flatMap(column -> column.cards().stream())
                .map(BoardColumn.Card::key)
                .toList();
        return Page.of("Phases", templates.atlasPhases(columns, verdicts.of(keys)));
    }
}
