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

/**
 * The export of the current organization, as of one moment. It is written to a file in the data folder first, one at a time, so that
 * a slow reader holds no connection.
 */
@Component
public class OrganizationExport {

    private static final int MINUTE = 60;

    private final CurrentMember member;
    private final ExportArchive archive;
    private final Path folder;
    private final TransactionTemplate moment;
    private final Semaphore turn = new Semaphore(1);

    OrganizationExport(
            CurrentMember member, ExportArchive archive, DataFolder folder, PlatformTransactionManager transactions) {
        this.member = member;
        this.archive = archive;
        this.folder = folder.resolve("exports");
        this.moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Makes the file and hands it over; afterwards it is gone. */
    public void make(Consumer<Path> reader) {
        member.require(Permission.DELETE_ORGANIZATION);
        if (!turn.tryAcquire()) {
            throw new Refusal.TooMany("Another export is under way: try again in a minute.", MINUTE);
        }
        try {
            var file = prepared();
            try {
                write(file);
                reader.accept(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            turn.release();
        }
    }

    /** What a killed process left is written over. */
    private Path prepared() throws IOException {
        return Files.createDirectories(folder).resolve("export.zip");
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
