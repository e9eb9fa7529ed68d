package belieffirst.evidence.web;

import belieffirst.evidence.imports.Import;
import belieffirst.evidence.imports.ImportState;
import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.imports.Restatements;
import belieffirst.evidence.undo.ImportUndo;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Text;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The pages of imported files: a file is sent here, looked at, and kept or discarded. */
@Controller
@RequestMapping("/results/imports")
class ImportsController {

    private static final String TITLE = "Imports";
    private static final String NO_FILE = "Choose a file: a table of ads that Ads Manager exported, as CSV or XLSX.";

    private final StaticTemplates templates = new StaticTemplates();
    private final Imports imports;
    private final Restatements restatements;
    private final ImportUndo undo;
    private final Clock clock;

    ImportsController(Imports imports, Restatements restatements, ImportUndo undo, Clock clock) {
        this.imports = imports;
        this.restatements = restatements;
        this.undo = undo;
        this.clock = clock;
    }

    @GetMapping
    Page list(@RequestParam(required = false) @Nullable String cursor) {
        return Page.of(TITLE, templates.evidenceImports(imports.list(Cursor.of(cursor)), null, clock.instant()));
    }

    @PostMapping
    View receive(@RequestParam(required = false) @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Page.rejected(
                    TITLE, templates.evidenceImports(imports.list(Cursor.START), NO_FILE, clock.instant()));
        }
        var id = imports.receive(name(file), file.getSize(), file::transferTo);
        return Redirect.to("/results/imports/" + id);
    }

    /** Without a script, a page of something at work looks again by itself. */
    @GetMapping("/{id}")
    Page show(@PathVariable Id<Import> id, HttpServletResponse response) {
        var shown = imports.get(id);
        if (shown.isAtWork() && !shown.isInterrupted(clock.instant())) {
            response.setHeader("Refresh", "1");
        }
        var kept = shown.stage().state() == ImportState.COMMITTED;
        var plans = kept ? undo.plans(id) : List.<ImportUndo.TouchedPlan>of();
        var later = kept ? undo.obstacle(id).orElse(null) : null;
        return Page.of(
                "Import", templates.evidenceImportPage(shown, restatements.of(id), plans, later, clock.instant()));
    }

    @PostMapping("/{id}/commit")
    View commit(@PathVariable Id<Import> id, @RequestParam(required = false) @Nullable String same) {
        imports.commit(id, "yes".equals(same));
        return Redirect.to("/results/imports/" + id);
    }

    @PostMapping("/{id}/discard")
    View discard(@PathVariable Id<Import> id) {
        imports.discard(id);
        return Redirect.to("/results/imports").saying("The file is discarded. Nothing of it was imported.");
    }

    @PostMapping("/{id}/take-back")
    View takeBack(@PathVariable Id<Import> id) {
        undo.takeBack(id);
        return Redirect.to("/results/imports/" + id).saying("The import is taken back.");
    }

    private static String name(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename());
        var plain = Text.clean(name.substring(name.replace('\\', '/').lastIndexOf('/') + 1))
                .strip();
        return plain.isEmpty() ? "A file" : plain.length() <= 200 ? plain : plain.substring(0, 200);
    }
}
