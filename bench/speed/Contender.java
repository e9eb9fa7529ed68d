import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** A server under load, by wrk as fast as it can, and by h2load at a fixed rate. */
record Contender(String url, DoubleSupplier application, DoubleSupplier database, Path work) {

    static final int CONNECTIONS = 16;

    /** As many requests as it answers on sixteen connections. */
    Load asFastAsItCan(List<String> paths, String credential, int seconds) throws IOException {
        return wrk(paths, credential, seconds, CONNECTIONS);
    }

    /** One request after the other. */
    Load oneByOne(List<String> paths, String credential, int seconds) throws IOException {
        return wrk(paths, credential, seconds, 1);
    }

    private Load wrk(List<String> paths, String credential, int seconds, int connections) throws IOException {
        var list = Files.write(work.resolve("paths"), paths);
        var applicationBefore = application.getAsDouble();
        var databaseBefore = database.getAsDouble();
        var said = Commands.run("wrk", "--timeout", "20s", "-t1", "-c" + connections, "-d" + seconds + "s", "-H", credential, "-s",
                "bench/speed/wrk.lua", url, "--", list.toString());
        var applicationUsed = application.getAsDouble() - applicationBefore;
        var databaseUsed = database.getAsDouble() - databaseBefore;
        var words = Commands.line(said, "measured").stream().skip(1).map(Double::valueOf).toList();
        var all = Math.max(1, words.get(0));
        var failed = Math.min(1, words.get(3) / all);
        return new Load(all * (1 - failed) / words.get(1) * 1e6, failed, words.get(2) / all, words.get(4) / 1000,
                words.get(5) / 1000, applicationUsed / all, databaseUsed / all);
    }

    /** So many requests a second, whatever it makes of them. */
    Load atRate(List<String> paths, String credential, int seconds, int rate) throws IOException {
        var list = Files.write(work.resolve("addresses"), paths.stream().map(path -> url + path).toList());
        var log = work.resolve("requests.tsv");
        Files.deleteIfExists(log);
        Commands.run(Map.of(), List.of("h2load", "--h1", "-t1", "-c" + CONNECTIONS, "--rps=" + rate / CONNECTIONS,
                "-D" + seconds, "-H", credential, "--log-file=" + log, "-i", list.toString()));
        var times = new ArrayList<Double>();
        for (var line : Files.readAllLines(log)) {
            times.add(Double.parseDouble(line.split("\t")[2]) / 1000);
        }
        times.sort(null);
        return new Load(times.size() / (double) seconds, 0, 0, times.get(times.size() / 2), times.get(times.size() * 99 / 100), 0, 0);
    }
}
