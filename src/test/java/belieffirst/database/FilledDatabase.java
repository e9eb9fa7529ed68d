package belieffirst.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;

/** The content of an embedded database that is to be copied. */
final class FilledDatabase {

    private FilledDatabase() {}

    /** An organization with a row in every table, and results of a month that was put away before migration 126. */
    static void fill(EmbeddedDatabase database) throws IOException, SQLException {
        try (var app = database.app().connect();
                var statement = app.createStatement()) {
            statement.execute("""
                    create temporary table owner as select app.add_account('owner@example.com', 'Owner') as id;
                    select app.found_organization('Wonder Paws', id) from owner;
                    """);
            app.setAutoCommit(false);
            statement.execute("""
                    select set_config('test.claims', jsonb_build_object('sub', id, 'role', 'authenticated')::text, true) from owner;
                    select app.admit(current_setting('test.claims')::jsonb);
                    set local role authenticated;
                    """);
            statement.execute(
                    new ClassPathResource("database/one-row-each.sql").getContentAsString(StandardCharsets.UTF_8));
            app.commit();
        }
        try (var superuser = database.superuser().connect();
                var statement = superuser.createStatement()) {
            statement.execute("""
                    set session_replication_role = replica;
                    select app.add_performance_month('2021-03-01');
                    insert into ad_performance (organization_id, delivered_ad_id, day, until, currency, spend, import_id)
                    select organization_id, delivered_ad_id, '2021-03-04', '2021-03-04', currency, spend, import_id
                      from ad_performance;
                    alter table ad_performance detach partition app.ad_performance_2021_03;
                    alter table app.ad_performance_2021_03
                        drop column conversions, drop column conversion_values, drop column measures,
                        add column told_before numeric(9, 2) default 7;
                    """);
        }
    }
}
