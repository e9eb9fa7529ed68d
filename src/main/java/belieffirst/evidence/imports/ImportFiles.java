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
            shared.share(id, ORIGINAL, path(id, ""));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The file as it came; refuses one that is gone. */
    Path require(Id<Import> id) {
        return present(id, ORIGINAL, "");
    }

    /** Where its lines are put down. */
    public Path lines(Id<Import> id) {
        return path(id, ".rows");
    }

    /** Begins to put lines down that come from elsewhere. */
    public OutputStream write(Id<Import> id) throws IOException {
        Files.createDirectories(folder.resolve("imports"));
        return Files.newOutputStream(lines(id));
    }

    public void write(Id<Import> id, StagedResults staged) {
        JSON.writeValue(path(id, ".ads"), StagedFile.of(staged));
    }

    /** Lets other servers find its lines, and what they are about. */
    void share(Id<Import> id) throws IOException {
        shared.share(id, ROWS, lines(id));
        shared.share(id, ADS, path(id, ".ads"));
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
        List.of("", ".rows", ".ads").forEach(part -> delete(path(id, part)));
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
        if (!Files.exists(file)) {
            throw new Refusal.Conflict(
                    "This file is no longer here: files are deleted after some days. Send it again.");
        }
        return file;
    }

    private Path path(Id<Import> id, String part) {
        return folder.resolve("imports").resolve(id + part);
    }
}
