package belieffirst.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the field, with brands, products and personas in it, about to be taken in: what stands in the way, and what will change. */
class Adoption {

    /** The tables that a database of the field may have already. */
    static final List<String> FIELD =
            List.of("brands", "products", "personas_4d", "product_personas", "hooks", "ad_brief_templates");

    /** A column that may not be there reads as null. */
    private static final String HOMELESS =
            "select count(*) from brands b where to_jsonb(b) ->> 'organization_id' is null";

    private static final String LOST = """
            select count(*) from brands b
             where to_jsonb(b) ->> 'organization_id' not in (select id::text from organizations)
            """;

    private static final String ACROSS = """
            with homes as (select b.id, coalesce(to_jsonb(b) ->> 'organization_id', '') as organization from brands b),
                 sold as (select p.id, organization from products p join homes on homes.id = p.brand_id)
            select count(*)
              from product_personas l
              join sold on sold.id = l.product_id
              join personas_4d o on o.id = l.persona_id
              left join homes on homes.id = o.brand_id
              left join sold own on own.id = o.product_id
             where sold.organization <> coalesce(homes.organization, own.organization, '')
            """;

    /** Where members are users of the project, a first owner of ours would be none of them. */
    private static final String OWNERLESS = """
            select exists (select from pg_constraint
                            where conrelid = to_regclass('public.user_organizations') and contype = 'f'
                              and confrelid = to_regclass('auth.users'))
               and not exists (select from user_organizations where role = 'owner')
            """;

    private static final String AN_OWNER = """
            with home as (insert into organizations (name) values ('My organization') returning id)
                insert into user_organizations (user_id, organization_id, role)
                select u.id, home.id, 'owner' from auth.users u, home where u.email = 'you@example.com';""";

    private final JdbcClient jdbc;
    private final String organization;
    private final boolean due;

    Adoption(JdbcClient jdbc, String organization) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.due =
                is("select to_regclass('public.brands') is not null and to_regprocedure('app.organization()') is null");
    }

    /** What a person has to decide before this database can be taken in; empty for one that is ours already. */
    List<Shortcoming> missing() {
        var missing = new ArrayList<Shortcoming>();
        if (due) {
            missHome(missing);
            missOwner(missing);
            missKnownOrganizations(missing);
            missOneOrganizationOfALink(missing);
        }
        return missing;
    }

    /** What will become of rows that are here; empty when nothing will. */
    List<String> changes() {
        var changes = new ArrayList<String>();
        if (due) {
            FIELD.stream().filter(this::has).map(this::rows).forEach(changes::add);
            if (count(HOMELESS) > 0) {
                changes.add("%,d brands without an organization go to %s.".formatted(count(HOMELESS), home()));
            }
            sameNames(changes);
        }
        return changes;
    }

    private void missHome(List<Shortcoming> missing) {
        var known = has("organizations") ? ids() : List.<String>of();
        if (!organization.isEmpty() && !known.contains(organization.toLowerCase(Locale.ROOT))) {
            missing.add(new Shortcoming("BELIEF_FIRST_ORGANIZATION names no organization on record.", null));
        } else if (organization.isEmpty() && known.size() > 1 && count(HOMELESS) > 0) {
            missing.add(new Shortcoming(
                    "%d brands belong to no organization, and there are %d organizations: name the one that shall have them."
                            .formatted(count(HOMELESS), known.size()),
                    "export BELIEF_FIRST_ORGANIZATION=" + known.getFirst()));
        }
    }

    private void missOwner(List<Shortcoming> missing) {
        if (has("organizations") && has("user_organizations") && is(OWNERLESS)) {
            missing.add(new Shortcoming(
                    "No organization has an owner, and members here are users of the project: make one of them an owner.",
                    AN_OWNER));
        }
    }

    private void missKnownOrganizations(List<Shortcoming> missing) {
        if (has("organizations") && count(LOST) > 0) {
            missing.add(
                    new Shortcoming(
                            "%d brands belong to an organization that is not on record.".formatted(count(LOST)),
                            "update brands set organization_id = null where organization_id not in (select id from organizations);"));
        }
    }

    private void missOneOrganizationOfALink(List<Shortcoming> missing) {
        if (has("product_personas") && has("personas_4d") && has("products") && count(ACROSS) > 0) {
            missing.add(new Shortcoming(
                    "%d links join a product and a persona of two organizations: remove them from product_personas."
                            .formatted(count(ACROSS)),
                    null));
        }
    }

    private String rows(String table) {
        return "%,d rows of %s learn which organization they belong to."
                .formatted(count("select count(*) from " + table), table);
    }

    private void sameNames(List<String> changes) {
        var doubles = count("""
                select count(*) from (
                    select from brands b group by to_jsonb(b) ->> 'organization_id', name having count(*) > 1) doubles
                """);
        if (doubles > 0) {
            changes.add("%,d names stand for several brands of one organization: the later brands get a number."
                    .formatted(doubles));
        }
    }

    private String home() {
        if (!organization.isEmpty()) {
            return organization;
        }
        return has("organizations") && !ids().isEmpty() ? ids().getFirst() : "a new organization, “My organization”";
    }

    private List<String> ids() {
        return jdbc.sql("select id from organizations order by id limit 1000")
                .query((row, _) -> String.valueOf(row.getString("id")))
                .list();
    }

    private boolean has(String table) {
        return jdbc.sql("select to_regclass('public.' || :table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    private boolean is(String query) {
        return jdbc.sql(query).query(Boolean.class).single();
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
