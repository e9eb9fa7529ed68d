package belieffirst.database;

import belieffirst.database.folder.StartRefused;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a PostgreSQL server, as people have it at hand: postgresql://host:port/database or with jdbc: before it. */
final class ServerAddress {

    private static final Pattern SHAPE =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://([^/?#\\s]+)(/[^?#\\s]*)?(?:\\?([^#\\s]*))?");

    /** Supabase's pooler in transaction mode: the next transaction may meet another session. */
    private static final Pattern TRANSACTION_POOLER = Pattern.compile(".*:6543");

    private ServerAddress() {}

    /** As the driver wants it, with time-outs, and without prepared statements where a pooler would lose them. */
    static String jdbc(String setting, String address) {
        var parts = SHAPE.matcher(address.strip());
        if (!parts.matches()) {
            throw new StartRefused(
                    "%s is no address of a PostgreSQL: write postgresql://host:5432/database.".formatted(setting));
        }
        var host = parts.group(1);
        if (host.contains("@")) {
            throw new StartRefused(
                    "%s holds a user: leave out what stands before the @, and set user and password by themselves."
                            .formatted(setting));
        }
        var database = parts.group(2) == null || parts.group(2).equals("/") ? "/postgres" : parts.group(2);
        return "jdbc:postgresql://%s%s?%s".formatted(host, database, options(host, parts.group(3)));
    }

    /** Host, port and database, for people. */
    static String shown(String jdbc) {
        var uri = URI.create(jdbc.substring("jdbc:".length()));
        return uri.getAuthority() + uri.getPath();
    }

    private static String options(String host, @Nullable String given) {
        var options = new LinkedHashMap<String, String>();
        options.put("connectTimeout", "5");
        options.put("socketTimeout", "60");
        options.put("tcpKeepAlive", "true");
        if (TRANSACTION_POOLER.matcher(host).matches()) {
            options.put("prepareThreshold", "0");
        }
        if (given != null && !given.isEmpty()) {
            for (var option : given.split("&", -1)) {
                var end = option.indexOf('=');
                options.put(end < 0 ? option : option.substring(0, end), end < 0 ? "" : option.substring(end + 1));
            }
        }
        return options.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("&"));
    }
}
