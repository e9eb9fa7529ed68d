package belieffirst.evidence.imports;

import belieffirst.kernel.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Uploaded files in the database, in pieces, so that a server finds what another one received. The embedded database serves one
 * server alone, which has them in its data folder: there nothing is shared.
 */
@Repository
@Transactional
class SharedFiles {

    private static final Logger log = LoggerFactory.getLogger(SharedFiles.class);
    private static final int PIECE = 1024 * 1024;

    private final JdbcClient jdbc;
    private final boolean used;
    private final int days;

    SharedFiles(
            JdbcClient jdbc,
            @Value("${belief-first.database.url}") String server,
            @Value("${belief-first.imports.file-days}") int days) {
        this.jdbc = jdbc;
        this.used = !server.isBlank();
        this.days = days;
    }

    /** Shares a file as it is now, in place of what was shared of it. */
    void share(Id<Import> id, String part, Path file) throws IOException {
        if (!used) {
            return;
        }
        forget(id, part);
        try (var in = Files.newInputStream(file)) {
            var position = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("""
                        insert into ad_import_files (import_id, part, position, file_bytes)
                        values (:id, :part, :position, :piece)
                        """)
                        .param("id", id.value())
                        .param("part", part)
                        .param("position", position++)
                        .param("piece", piece)
                        .update();
            }
        }
    }

    /** Whether a file is shared. */
    @Transactional(readOnly = true)
    boolean has(Id<Import> id, String part) {
        return used
                && jdbc.sql("select exists (select from ad_import_files where import_id = :id and part = :part)")
                        .param("id", id.value())
                        .param("part", part)
                        .query(Boolean.class)
                        .single();
    }

    /** Brings a file here, as it is at one moment, whole or not at all; does nothing where none is shared. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void fetch(Id<Import> id, String part, Path file) {
        if (!used) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            var arriving = Files.createTempFile(file.getParent(), "arriving", "");
            try {
                if (pieces(id, part, arriving) > 0) {
                    Files.move(arriving, file, StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void forget(Id<Import> id, String part) {
        if (used) {
            jdbc.sql("delete from ad_import_files where import_id = :id and part = :part")
                    .param("id", id.value())
                    .param("part", part)
                    .update();
        }
    }

    /** Those of all organizations about which nobody decided in time; whichever server is first. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void forgetOld() {
        try {
            var forget = jdbc.sql("select app.forget_import_files(:days)").param("days", days);
            while (forget.query(Integer.class).single() > 0) {
                log.debug("Old files of imports are being deleted");
            }
        } catch (DataAccessException fault) {
            log.error("Files of imports that nobody decided about could not be deleted from the database", fault);
        }
    }

    /** One after the other, so that a large file never is in memory. */
    private int pieces(Id<Import> id, String part, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (var position = 0; ; position++) {
                var piece = jdbc.sql("""
                        select file_bytes from ad_import_files
                         where import_id = :id and part = :part and position = :position
                        """)
                        .param("id", id.value())
                        .param("part", part)
                        .param("position", position)
                        .query(byte[].class)
                        .optional();
                if (piece.isEmpty()) {
                    return position;
                }
                out.write(piece.get());
            }
        }
    }
}
