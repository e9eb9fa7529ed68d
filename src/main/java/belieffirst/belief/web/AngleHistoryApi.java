package belieffirst.belief.web;

import belieffirst.belief.AngleHistory;
import belieffirst.belief.Angles;
import belieffirst.kernel.Id;
import belieffirst.library.Entry;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The API of all that became of an angle. */
@RestController
class AngleHistoryApi {

    private final Angles angles;
    private final AngleHistory changes;

    AngleHistoryApi(Angles angles, AngleHistory changes) {
        this.angles = angles;
        this.changes = changes;
    }

    @GetMapping("/api/angles/{id}/changes")
    ResponseEntity<ListAnswer<AngleStatusApi.ChangeJson>> list(@PathVariable Id<Entry> id, HttpServletRequest request) {
        var part = ListQuery.of(request);
        var angle = angles.get(id.value());
        return ListAnswer.answer(
                changes.of(angle.id(), part.cursor(), part.limit()).map(AngleStatusApi.ChangeJson::of));
    }
}
