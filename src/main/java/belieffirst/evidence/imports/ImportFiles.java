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

/** The uploaded files that wait for a decision, in the data folder; after some days they are deleted. */
@Component
public class ImportFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private final DataFolder folder;
    private final OldImportFiles old;

    ImportFiles(DataFolder folder, OldImportFiles old) {
        this.folder = folder;
        this.old = old;
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

    /** The file as it came; refuses one that is gone. */
    Path require(Id<Import> id) {
        return present(path(id, ""));
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

    /** What its lines are about. */
    StagedResults staged(Id<Import> id) {
        present(lines(id));
        return JSON.readValue(present(path(id, ".ads")), StagedFile.class).staged();
    }

    void forgetOriginal(Id<Import> id) {
        delete(path(id, ""));
    }

    public void forget(Id<Import> id) {
        List.of("", ".rows", ".ads").forEach(part -> delete(path(id, part)));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path present(Path file) {
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
