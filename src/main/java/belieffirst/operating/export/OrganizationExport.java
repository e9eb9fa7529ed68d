package belieffirst.operating.export;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The export of the current organization, as of one moment. It is written to a file in the data folder first, one at a time, so that
 * a slow reader holds no connection.
 */
@Component
public class OrganizationExport {

    private static final int MINUTE = 60;

    /** Each is a file in the data folder until it is read. */
    private static final int DOWNLOADS = 4;

    private final CurrentMember member;
    private final ExportArchive archive;
    private final Path folder;
    private final TransactionTemplate moment;
    private final Semaphore turn = new Semaphore(1);
    private final Semaphore downloads = new Semaphore(DOWNLOADS);

    OrganizationExport(
            CurrentMember member, ExportArchive archive, DataFolder folder, PlatformTransactionManager transactions) {
        this.member = member;
        this.archive = archive;
        this.folder = folder.resolve("exports");
        clear(this.folder);
        this.moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Makes the file and hands it over; afterwards it is gone. */
    public void make(Consumer<Path> reader) {
        member.require(Permission.DELETE_ORGANIZATION);
        take(downloads);
        try {
            var file = Files.createTempFile(Files.createDirectories(folder), "export-", ".zip");
            try {
                fill(file);
                reader.accept(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            downloads.release();
        }
    }

    /** One at a time; whoever reads slowly keeps nobody else from theirs. */
    private void fill(Path file) {
        take(turn);
        try {
            write(file);
        } finally {
            turn.release();
        }
    }

    private static void take(Semaphore places) {
        if (!places.tryAcquire()) {
            throw new Refusal.TooMany("Another export is under way: try again in a minute.", MINUTE);
        }
    }

    /** Removes what a killed process left. */
    private static void clear(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write(Path file) {
        var owner = member.membership().orElseThrow();
        member.as(
                owner.account(),
                owner.organization(),
                "export",
                () -> moment.execute(_ -> {
                    archive.write(file);
                    return file;
                }));
    }
}
