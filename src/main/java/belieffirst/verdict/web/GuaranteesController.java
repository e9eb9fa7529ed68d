package belieffirst.verdict.web;

import belieffirst.kernel.BundledFile;
import belieffirst.web.Page;
import gg.jte.Content;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import views.StaticTemplates;

/** The page that says how often verdicts err: docs/guarantees.md, as it ships with the product. */
@Controller
class GuaranteesController {

    private static final String TABLE =
            "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Figures\"><table>";

    private final StaticTemplates templates = new StaticTemplates();
    private final SingletonSupplier<Content> paper = SingletonSupplier.of(GuaranteesController::paper);

    @GetMapping("/help/guarantees")
    Page show() {
        return Page.of("Guarantees", templates.verdictGuarantees(paper.obtain()));
    }

    private static Content paper() {
        var tables = List.of(TablesExtension.create());
        var parsed = Parser.builder().extensions(tables).build().parse(BundledFile.text("/agent/guarantees.md"));
        var html = HtmlRenderer.builder()
                .extensions(tables)
                .escapeHtml(true)
                .build()
                .render(parsed)
                .replace("<table>", TABLE)
                .replace("</table>", "</table></div>");
        return output -> output.writeContent(html);
    }
}
