package belieffirst.evidence.undo;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.evidence.ad.ResultNews;
import belieffirst.evidence.imports.Import;
import belieffirst.evidence.imports.ImportRepository;
import belieffirst.evidence.imports.ImportState;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way to take an import back: what it added goes, and what it replaced comes back. Days that a later import changed stay as that
 * one told them.
 */
@Service
@Transactional
public class ImportUndo {

    private final ImportRepository repository;
    private final UndoneRows rows;
    private final ResultNews news;
    private final CurrentMember member;

    ImportUndo(ImportRepository repository, UndoneRows rows, ResultNews news, CurrentMember member) {
        this.repository = repository;
        this.rows = rows;
        this.news = news;
        this.member = member;
    }

    /** The plans whose figures are those of this import. */
    @Transactional(readOnly = true)
    public List<TouchedPlan> plans(Id<Import> id) {
        return rows.plans(id);
    }

    /** A later import that told some of the same again, which would be lost. */
    @Transactional(readOnly = true)
    public Optional<LaterImport> obstacle(Id<Import> id) {
        return rows.repeatedBy(id);
    }

    public void takeBack(Id<Import> id) {
        member.require(Permission.PLAN);
        rows.lock();
        rows.repeatedBy(id).ifPresent(later -> {
            throw new Refusal.Conflict(
                    "“%s” repeats some of these days. Take that import back first.".formatted(later.name()));
        });
        if (!repository.move(id, ImportState.TAKEN_BACK, null, ImportState.COMMITTED)) {
            var state = repository
                    .find(id)
                    .orElseThrow(() -> new Refusal.NotFound("import", id))
                    .stage()
                    .state();
            throw new Refusal.Conflict("This import is %s.".formatted(state.label()));
        }
        news.tell(rows.undo(id));
    }

    /** A plan with figures of an import. */
    public record TouchedPlan(String key, String name) {}

    /** An import that came after another. */
    public record LaterImport(Id<Import> id, String name) {}
}
