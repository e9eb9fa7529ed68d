package belieffirst.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with brands, products and personas that is about to be adopted: the obstacles, and the changes to come. */
class Adoption {

    /** The tables that a database of the field may have already. */
    static final List<String> FIELD =
            List.of("brands", "products", "personas_4d", "product_personas", "hooks", "ad_brief_templates");

    /** The tables of the program that this product follows, which step aside before ours are made. */
    static final List<String> ORIGINALS = List.of(
            "belief_offers",
            "belief_sublayers",
            "belief_jtbd_framed",
            "belief_angles",
            "belief_plans",
            "belief_plan_angles",
            "belief_plan_templates",
            "belief_plan_runs");

    /** All that may be here already, and whose owner has to be ours. */
    static final List<String> TABLES = Stream.of(FIELD, ORIGINALS, List.of("organizations", "user_organizations"))
            .flatMap(List::stream)
            .toList();

    /** An angle belongs to the organization of its job, of the persona that it came from, or of a plan that tests it. */
    private static final String HOMELESS_ANGLES = """
            select count(*) from belief_angles a
             where to_jsonb(a) ->> 'jtbd_framed_id' is null and to_jsonb(a) ->> 'source_persona_id' is null
               and not exists (select from belief_plan_angles p where p.angle_id = a.id)
            """;

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

    private static final String STRAY = """
            select count(*)
              from personas_4d o
              join brands own on own.id = o.brand_id
              join products p on p.id = o.product_id
              join brands b on b.id = p.brand_id
             where to_jsonb(own) ->> 'organization_id' is distinct from to_jsonb(b) ->> 'organization_id'
            """;

    private static final String STAY = """
            update personas_4d o set product_id = null from brands own, products p, brands b
                 where own.id = o.brand_id and p.id = o.product_id and b.id = p.brand_id
                   and own.organization_id is distinct from b.organization_id;""";

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
            ORIGINALS.stream().filter(this::has).map(this::copied).forEach(changes::add);
            whatHasNoPlace(changes);
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
        } else if (organization.isEmpty() && known.size() > 1) {
            missOneOfSeveral(missing, known, "brands", count(HOMELESS));
            missOneOfSeveral(missing, known, "angles", has("belief_angles") ? count(HOMELESS_ANGLES) : 0);
        }
    }

    private static void missOneOfSeveral(List<Shortcoming> missing, List<String> known, String what, long homeless) {
        if (homeless > 0) {
            missing.add(new Shortcoming(
                    "%d %s belong to no organization, and there are %d organizations: name the one that shall have them."
                            .formatted(homeless, what, known.size()),
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
        if (has("personas_4d") && has("products") && count(STRAY) > 0) {
            missing.add(new Shortcoming(
                    "%d personas name a product of another organization: let them name none.".formatted(count(STRAY)),
                    STAY));
        }
    }

    private String rows(String table) {
        return "%,d rows of %s learn which organization they belong to."
                .formatted(count("select count(*) from " + table), table);
    }

    private String copied(String table) {
        return "%,d rows of %s are copied with their ids; the table as it is steps aside into schema belief_first_adopted."
                .formatted(count("select count(*) from " + table), table);
    }

    private void whatHasNoPlace(List<String> changes) {
        some(
                changes,
                "belief_plans",
                "status <> 'draft'",
                "%,d plans get compilation 0, “made elsewhere”, with their payload.");
        some(
                changes,
                "belief_angles",
                "to_jsonb(t) ->> 'jtbd_framed_id' is null",
                "%,d angles have no job, and cannot be planned until they have one.");
        some(
                changes,
                "belief_plan_templates",
                "to_jsonb(t) ->> 'template_source' <> 'ad_brief_templates'",
                "%,d templates of plans are of another table, and are kept as the plans’ adopted.");
    }

    private void some(List<String> changes, String table, String condition, String sentence) {
        var found = has(table) ? count("select count(*) from %s t where %s".formatted(table, condition)) : 0;
        if (found > 0) {
            changes.add(sentence.formatted(found));
        }
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
