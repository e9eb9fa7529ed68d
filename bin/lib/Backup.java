import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Copies a data folder that nothing runs on, with a sum of each file, and back: Backup.java (backup|restore) FROM TO. */
final class Backup {

    private static final String SUMS = "backup.sha256";

    private final Path from;
    private final Path to;

    private Backup(Path from, Path to) {
        this.from = from.toAbsolutePath().normalize();
        this.to = to.toAbsolutePath().normalize();
    }

    static void main(String... arguments) throws IOException {
        var work = new Backup(Path.of(arguments[1]), Path.of(arguments[2]));
        try {
            if (arguments[0].equals("backup")) {
                work.backup();
            } else {
                work.restore();
            }
        } catch (Refused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private void backup() throws IOException {
        requireData("There is no data of an embedded PostgreSQL in %s: name its folder with --data. A server of your own is"
                + " dumped with pg_dump, as docs/postgresql.md says.");
        requireOwner();
        requireNothingAt("%s is there already: name a folder that is not.");
        if (to.startsWith(from)) {
            throw new Refused("%s lies in the data folder: name a folder beside it.".formatted(to));
        }
        try (var lock = FileChannel.open(from.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            keepOwner(from, from.resolve("lock"));
            requireNobody(lock);
            var sums = copy();
            Files.writeString(unfinished().resolve(SUMS), sums.entrySet().stream()
                    .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                    .collect(Collectors.joining()));
            finish();
            System.out.println("%d files of %s are in %s.".formatted(sums.size(), from, to));
        }
        if (!Files.exists(from.resolve("secret.key"))) {
            System.out.println("The secret of BELIEF_FIRST_SECRET_KEY is not among them: keep it apart, since keys of other services"
                    + " do not open without it.");
        }
    }

    private void restore() throws IOException {
        requireData("%s is no backup: name a folder that bin/backup made.");
        requireOwner();
        requireNothingAt("%s is there already: stop the product, move that folder away, and restore again.");
        var wanted = sums();
        var sums = copy();
        if (!sums.equals(wanted)) {
            var differing = new ArrayList<>(wanted.keySet());
            differing.removeIf(file -> wanted.get(file).equals(sums.get(file)));
            delete(unfinished());
            throw new Refused("%s is not what bin/backup made: %s. Nothing was restored."
                    .formatted(from, differing.isEmpty() ? "there are more files" : differing.getFirst() + " is missing or differs"));
        }
        finish();
        System.out.println("%d files of %s are in %s. Start the product there.".formatted(sums.size(), from, to));
    }

    private Map<String, String> sums() throws IOException {
        if (!Files.exists(from.resolve(SUMS))) {
            throw new Refused("%s is no backup: name a folder that bin/backup made.".formatted(from));
        }
        var sums = new TreeMap<String, String>();
        for (var line : Files.readAllLines(from.resolve(SUMS))) {
            var end = line.indexOf("  ");
            sums.put(line.substring(end + 2), line.substring(0, end));
        }
        return sums;
    }

    private void requireData(String sentence) {
        if (!Files.exists(from.resolve("postgres/PG_VERSION"))) {
            throw new Refused(Files.exists(from) && !Files.isReadable(from) ? belongsTo(owner()) : sentence.formatted(from));
        }
    }

    /** The superuser may, since owners are kept; a copy by anybody else would be of no use to PostgreSQL. */
    private void requireOwner() {
        var user = System.getProperty("user.name");
        if (!user.equals("root") && !user.equals(owner())) {
            throw new Refused(belongsTo(owner()));
        }
    }

    private String owner() {
        try {
            return Files.getOwner(from).getName();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String belongsTo(String owner) {
        return "%s belongs to %s: run this command as that user, or as root.".formatted(from, owner);
    }

    private void requireNothingAt(String sentence) throws IOException {
        if (Files.exists(to)) {
            try (var files = Files.list(to)) {
                if (files.findAny().isPresent()) {
                    throw new Refused(sentence.formatted(to));
                }
            }
        }
    }

    /** Neither the product nor a PostgreSQL that outlived it. */
    private void requireNobody(FileChannel lock) throws IOException {
        try {
            if (lock.tryLock() == null) {
                throw new Refused("Belief First runs on %s: stop it first, or name its systemd service with --service.".formatted(from));
            }
        } catch (OverlappingFileLockException fault) {
            throw new IllegalStateException(fault);
        }
        var pid = from.resolve("postgres/postmaster.pid");
        if (Files.exists(pid)) {
            var running = ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()));
            if (running.isPresent() && running.get().info().command().orElse("postgres").contains("postgres")) {
                throw new Refused("A PostgreSQL (process %d) still runs on %s, since the product was killed: start the product and stop it again."
                        .formatted(running.get().pid(), from));
            }
        }
    }

    /** Answers the sum of each file, by its path. */
    private Map<String, String> copy() throws IOException {
        delete(unfinished());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (to.getParent() != null) {
            Files.createDirectories(to.getParent());
        }
        Files.createDirectory(unfinished(), ownerOnly);
        keepOwner(from, unfinished());
        var sums = new TreeMap<String, String>();
        for (var path : paths(from)) {
            var name = from.relativize(path).toString();
            requireNoLink(path);
            var copy = unfinished().resolve(name);
            Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            keepOwner(path, copy);
            if (Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)) {
                sums.put(name, sum(copy));
            }
        }
        return sums;
    }

    /** What a link leads to would be left out, and a copy of the link would lead to the data that runs. */
    private static void requireNoLink(Path path) {
        if (Files.isSymbolicLink(path)) {
            throw new Refused("%s is a link: move what it leads to into its place, or copy both yourself while the product is stopped."
                    .formatted(path));
        }
    }

    /** All but programs, which a start unpacks again, and what belongs to a running process. */
    private List<Path> paths(Path folder) throws IOException {
        var paths = new ArrayList<Path>();
        try (var children = Files.list(folder)) {
            for (var child : children.sorted().toList()) {
                var name = from.relativize(child).toString();
                if (!name.matches("lock|exports|" + SUMS + "|postgres/postmaster\\.pid|postgres-programs-[^/]*|[^/]*\\.unfinished|[^/]*\\.tmp")) {
                    paths.add(child);
                    if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                        paths.addAll(paths(child));
                    }
                }
            }
        }
        return paths;
    }

    private static void keepOwner(Path original, Path copy) throws IOException {
        if (System.getProperty("user.name").equals("root")) {
            var of = Files.getFileAttributeView(original, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS).readAttributes();
            var to = Files.getFileAttributeView(copy, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            to.setGroup(of.group());
            to.setOwner(of.owner());
        }
    }

    private static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Path unfinished() {
        return Path.of(to + ".unfinished");
    }

    private void finish() throws IOException {
        try {
            Files.deleteIfExists(to);
            Files.move(unfinished(), to, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException _) {
            delete(unfinished());
            throw new Refused("%s is a place of its own: name a folder in it.".formatted(to));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                try (var children = Files.list(folder)) {
                    for (var child : children.toList()) {
                        delete(child);
                    }
                }
            }
            Files.delete(folder);
        }
    }

    /** Something that the user has to change first, in a sentence. */
    private static final class Refused extends RuntimeException {

        private Refused(String sentence) {
            super(sentence);
        }
    }
}
