package belieffirst.database;

import belieffirst.testing.FreshHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the field as field.sql makes it, with a role of another program that bypasses row security. */
record FieldDatabase(Map<String, String> settings, JdbcClient superuser) {

    static FieldDatabase fresh() {
        return filled(script("field.sql"));
    }

    /** With 1,000 products and 2,000 hooks. */
    static FieldDatabase small() {
        return filled(script("field.sql").replace("200000)", "2000)").replace("10000)", "1000)"));
    }

    private static FieldDatabase filled(String script) {
        var settings = FreshHome.server().newDatabase();
        var field = new FieldDatabase(settings, FreshHome.server().superuserOf(settings));
        field.fill(script);
        return field;
    }

    /** Adds the belief_* tables of the original, with 1,000 plans; as later installations have them, or as first specified. */
    void addOriginals(boolean later) {
        asOwner(script("originals.sql"));
        asOwner(script("originals-rows.sql"));
        if (later) {
            asOwner(script("originals-later.sql"));
            asOwner(script("originals-later-rows.sql"));
        }
    }

    /** What each table has; but for a product that is linked now, and for a second primary persona that is none any more. */
    Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (var table : Adoption.FIELD) {
            columns.put(
                    table, superuser.sql("""
                            select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                             where table_schema = 'public' and table_name = ?
                               and column_name <> 'organization_id'
                               and (table_name, column_name) not in
                                   (('personas_4d', 'product_id'), ('product_personas', 'is_primary'))
                            """).param(table).query(String.class).single());
        }
        return columns;
    }

    ServerDatabase database(String organization) {
        return ServerDatabase.at(new DatabaseSettings(
                Path.of("target"),
                organization,
                "",
                new DatabaseSettings.Server(
                        setting("url"),
                        "",
                        setting("owner"),
                        setting("owner-password"),
                        setting("user"),
                        setting("password"))));
    }

    /** As the program is started, with this organization to have what belongs to none. */
    String[] arguments(String organization) {
        return Stream.concat(
                        settings.entrySet().stream()
                                .filter(setting -> setting.getKey().startsWith("belief-first"))
                                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue())),
                        Stream.of("--belief-first.organization=" + organization))
                .toArray(String[]::new);
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.get("belief-first.database." + name));
    }

    private void fill(String script) {
        superuser
                .sql(
                        "do $$ begin if to_regrole('importer') is null then create role importer nologin bypassrls; end if;"
                                + " if to_regrole('authenticated') is null then create role authenticated nologin noinherit; end if; end $$")
                .update();
        asOwner(script);
        superuser
                .sql("grant usage on schema public to importer; grant all on all tables in schema public to importer")
                .update();
    }

    private void asOwner(String script) {
        superuser
                .sql("set role %s; %s; reset role".formatted(settings.get("belief-first.database.owner"), script))
                .update();
    }

    private static String script(String name) {
        try {
            return new ClassPathResource("database/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
