package belieffirst.evidence.imports;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** The current organization's imports: a file is read first, looked at, and then kept or discarded. */
@Service
public class Imports {

    private static final int PAGE = 50;

    private final ImportRepository repository;
    private final FileImport steps;
    private final ImportWork work;
    private final CurrentMember member;
    private final Clock clock;

    Imports(ImportRepository repository, FileImport steps, ImportWork work, CurrentMember member, Clock clock) {
        this.repository = repository;
        this.steps = steps;
        this.work = work;
        this.member = member;
        this.clock = clock;
    }

    public Slice<Import> list(Cursor cursor) {
        return repository.list(cursor, PAGE);
    }

    public Import get(Id<Import> id) {
        return repository.find(id).orElseThrow(() -> new Refusal.NotFound("import", id));
    }

    /** Takes a file in and begins to read it. */
    public Id<Import> receive(String name, long bytes, Arrival arrival) {
        member.require(Permission.PLAN);
        var id = repository.begin(ImportWay.FILE, ImportState.READING, name, bytes);
        steps.take(id, arrival);
        work.begin(id, progress -> steps.read(id, progress));
        return id;
    }

    /** Begins to keep what a file holds; or to read it, where that was interrupted. */
    public void commit(Id<Import> id) {
        commit(id, false);
    }

    /**
     * The same.
     *
     * @param same whether ads that were told twice, and not alike, are the same
     */
    public void commit(Id<Import> id, boolean same) {
        member.require(Permission.PLAN);
        var present = get(id);
        present.requireOpen(clock.instant());
        steps.require(present);
        var recognition = present.recognition();
        var next = recognition == null ? ImportState.READING : ImportState.COMMITTING;
        if (!repository.move(id, next, null, present.stage().state())) {
            throw new Refusal.Conflict("Somebody else decided first: look at the import again.");
        }
        if (recognition == null) {
            work.begin(id, progress -> steps.read(id, progress));
        } else {
            work.begin(id, progress -> steps.keep(id, same, progress));
        }
    }

    public void discard(Id<Import> id) {
        member.require(Permission.PLAN);
        var present = get(id);
        present.requireOpen(clock.instant());
        repository.move(id, ImportState.DISCARDED, null, present.stage().state());
        steps.forget(id);
    }

    /** A file that has arrived and is still where it arrived. */
    public interface Arrival {

        void moveTo(Path path) throws IOException;
    }
}
