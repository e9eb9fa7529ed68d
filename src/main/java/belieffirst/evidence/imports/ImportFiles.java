package belieffirst.evidence.imports;

import belieffirst.database.folder.DataFolder;
import belieffirst.evidence.store.StagedFile;
import belieffirst.evidence.store.StagedResults;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The uploaded files that wait for a decision, in the data folder and shared with other servers; after some days they are deleted.
 * What stands in a folder is never out of date: lines follow from the file alone, whichever server reads it.
 */
@Component
public class ImportFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ORIGINAL = "original";
    private static final String ROWS = "rows";
    private static final String ADS = "ads";

    private final DataFolder folder;
    private final OldImportFiles old;
    private final SharedFiles shared;

    ImportFiles(DataFolder folder, OldImportFiles old, SharedFiles shared) {
        this.folder = folder;
        this.old = old;
        this.shared = shared;
    }

    void take(Id<Import> id, Imports.Arrival arrival) {
        try {
            Files.createDirectories(folder.resolve("imports"));
            old.delete();
            arrival.moveTo(path(id, ""));
            Files.setPosixFilePermissions(path(id, ""), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The file as it came, which other servers find from then on; refuses one that is gone. */
    Path original(Id<Import> id) throws IOException {
        var file = path(id, "");
        if (Files.exists(file) && !shared.has(id, ORIGINAL)) {
            shared.share(id, ORIGINAL, file);
        }
        return present(id, ORIGINAL, "");
    }

    /** Refuses a file that is gone. */
    void requireOriginal(Id<Import> id) {
        requireAnywhere(id, ORIGINAL, "");
    }

    /** Refuses a file whose lines are gone. */
    void requireLines(Id<Import> id) {
        requireAnywhere(id, ROWS, ".rows");
        requireAnywhere(id, ADS, ".ads");
    }

    /** The place for its lines while it is read. */
    Path unfinished(Id<Import> id) {
        return path(id, ".unfinished");
    }

    /** It was read to its end: its lines, and what they are about, are there together. */
    void finish(Id<Import> id, StagedResults staged) throws IOException {
        write(id, staged);
        Files.move(unfinished(id), lines(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        shared.share(id, ROWS, lines(id));
        shared.share(id, ADS, path(id, ".ads"));
    }

    /** All of its lines. */
    public Path lines(Id<Import> id) {
        return path(id, ".rows");
    }

    /** Begins to put lines down that come from elsewhere. */
    public OutputStream write(Id<Import> id) throws IOException {
        Files.createDirectories(folder.resolve("imports"));
        return Files.newOutputStream(lines(id));
    }

    private void write(Id<Import> id, StagedResults staged) {
        JSON.writeValue(path(id, ".ads"), StagedFile.of(staged));
    }

    /** What its lines are about. */
    StagedResults staged(Id<Import> id) {
        present(id, ROWS, ".rows");
        return JSON.readValue(present(id, ADS, ".ads"), StagedFile.class).staged();
    }

    void forgetOriginal(Id<Import> id) {
        delete(path(id, ""));
        shared.forget(id, ORIGINAL);
    }

    public void forget(Id<Import> id) {
        List.of("", ".unfinished", ".rows", ".ads").forEach(part -> delete(path(id, part)));
        List.of(ORIGINAL, ROWS, ADS).forEach(part -> shared.forget(id, part));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path present(Id<Import> id, String part, String ending) {
        var file = path(id, ending);
        if (!Files.exists(file)) {
            shared.fetch(id, part, file);
        }
        require(Files.exists(file));
        return file;
    }

    private void requireAnywhere(Id<Import> id, String part, String ending) {
        require(Files.exists(path(id, ending)) || shared.has(id, part));
    }

    private static void require(boolean there) {
        if (!there) {
            throw new Refusal.Conflict(
                    "This file is no longer here: files are deleted after some days. Send it again.");
        }
    }

    private Path path(Id<Import> id, String part) {
        return folder.resolve("imports").resolve(id + part);
    }
}
