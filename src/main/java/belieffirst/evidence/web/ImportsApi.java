package belieffirst.evidence.web;

import belieffirst.evidence.imports.Import;
import belieffirst.evidence.imports.ImportRepository;
import belieffirst.evidence.imports.Imports;
import belieffirst.kernel.Id;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of imports, which are read only here. */
@RestController
@RequestMapping("/api/imports")
class ImportsApi {

    private final Imports imports;
    private final ImportRepository list;

    ImportsApi(Imports imports, ImportRepository list) {
        this.imports = imports;
        this.list = list;
    }

    @GetMapping
    ResponseEntity<ListAnswer<ImportJson>> list(HttpServletRequest request) {
        var part = ListQuery.of(request);
        return ListAnswer.answer(list.list(part.cursor(), part.limit()).map(ImportJson::of));
    }

    @GetMapping("/{id}")
    ImportJson get(@PathVariable Id<Import> id) {
        return ImportJson.of(imports.get(id));
    }
}
