package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.EachHome;
import belieffirst.testing.ProductTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EachHome
@ProductTest
class CatalogueTests {

    /** Rows of no organization; they live in schema app, which other clients do not reach. */
    private static final List<String> OUTSIDE_TENANTS = List.of(
            "accounts",
            "adopted_organizations",
            "adoption",
            "email_changes",
            "flyway_schema_history",
            "installation",
            "known_devices",
            "meta_notices",
            "notifications",
            "organization_changes",
            "passkeys",
            "plans_to_judge",
            "recovery_codes",
            "second_steps",
            "session",
            "session_attributes",
            "sign_in_attempts",
            "sign_in_links");

    /** An ad template may be global, so a trigger checks that whoever names one can see it. */
    private static final List<String> KEYS_TO_GLOBAL_ROWS = List.of(
            "belief_plan_ads.belief_plan_ads_template_id_fkey",
            "belief_plan_templates.belief_plan_templates_template_id_fkey");

    private final JdbcClient jdbc;

    CatalogueTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void forcesRowSecurityOnEveryTable() {
        assertThat(names("""
                select relname from pg_class c
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and not (relrowsecurity and relforcerowsecurity
                            and exists (select from pg_policy where polrelid = c.oid))
                """)).isEmpty();
    }

    @Test
    void knowsTheOrganizationOfEveryRow() {
        assertThat(names("""
                select relname from pg_class c
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'organizations'
                   and not exists (select from pg_attribute
                                    where attrelid = c.oid and attname = 'organization_id' and attnotnull)
                """)).containsExactly("ad_brief_templates");
    }

    @Test
    void keepsWhatBelongsToNobodyInOneSchema() {
        assertThat(names("""
                select relname from pg_class
                 where relnamespace::regnamespace::text not in
                       ('public', 'pg_catalog', 'information_schema', 'pg_toast', 'auth')
                   and relkind in ('r', 'p') and not relispartition
                 order by relname
                """)).containsExactlyElementsOf(OUTSIDE_TENANTS);
    }

    /** Of journals, queues, keys and links nobody keeps a reading. */
    @Test
    void notesChangesOfEveryTableThatReadingsAreKeptOf() {
        assertThat(names("""
                select relname from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                   and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'change_noted')
                 order by relname
                """)).containsExactly("""
                        ad_import_files api_tokens audit_log belief_plan_shares invitations kept_answers organization_deletions
                        webhook_deliveries webhook_endpoints
                        """.strip().split("\\s+", -1));
    }

    @Test
    void hasNoViewThatCouldSeePastRowSecurity() {
        assertThat(names("""
                select relname from pg_class
                 where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind in ('v', 'm')
                   and not coalesce('security_invoker=true' = any (reloptions), false)
                """)).isEmpty();
    }

    @Test
    void refersWithinOneOrganization() {
        assertThat(names("""
                with keys as (
                    select c.oid, conrelid, confrelid, conname,
                           array(select attname::text from pg_attribute
                                  where attrelid = conrelid and attnum = any (conkey)) as columns
                      from pg_constraint c
                     where contype = 'f' and connamespace = 'public'::regnamespace
                       and confrelid <> 'organizations'::regclass
                )
                select conrelid::regclass || '.' || conname
                  from keys k
                 where not 'organization_id' = any (columns)
                   and not exists (select from keys tenant
                                    where tenant.conrelid = k.conrelid and tenant.confrelid = k.confrelid
                                      and tenant.columns @> (k.columns || 'organization_id'::text))
                   and not exists (select from pg_trigger t
                                    where t.tgrelid = k.conrelid and t.tgname = 'kept_within'
                                      and strpos(encode(t.tgargs, 'escape'), k.columns[1] || '\\000') > 0)
                 order by 1
                """)).containsExactlyElementsOf(KEYS_TO_GLOBAL_ROWS);
    }

    /** Where two lead from one table to another, PostgREST does not know which one to follow. */
    @Test
    void leadsFromOneTableOfTheFieldToAnotherByOneKey() {
        assertThat(names("""
                select conrelid::regclass || ' ' || confrelid::regclass
                  from pg_constraint
                 where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid
                 group by conrelid, confrelid having count(*) > 1
                """)).isEmpty();
    }

    /** Permissive policies add up, so what somebody else's allows is held back by restrictive ones. */
    @Test
    void holdsEveryTableBesideWhateverOthersAllow() {
        assertThat(names("""
                select relname || ' ' || command
                  from pg_class c, unnest(array['r', 'a', 'w', 'd']) command
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and has_table_privilege('authenticated', c.oid, case command when 'r' then 'select' when 'a' then 'insert'
                                                                    when 'w' then 'update' else 'delete' end)
                   and not exists (select from pg_policy p
                                    where p.polrelid = c.oid and not p.polpermissive and p.polcmd::text in (command, '*')
                                      and p.polroles @> array['authenticated'::regrole::oid, 'anon'::regrole::oid])
                """)).isEmpty();
    }

    /** A dump by the owner with row security on leaves out what no policy shows to the owner. */
    @Test
    void showsEveryRowToABackupByTheOwner() {
        assertThat(names("""
                select relname from pg_class c
                 where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind in ('r', 'p') and relrowsecurity
                   and not exists (select from pg_policy p
                                    where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*')
                                      and c.relowner = any (p.polroles) and pg_get_expr(p.polqual, c.oid) = 'true')
                """)).isEmpty();
    }

    @Test
    void keysAreUniqueWithinOneOrganization() {
        assertThat(names("""
                select c.relname || '.' || i.relname
                  from pg_index x
                  join pg_class c on c.oid = x.indrelid
                  join pg_class i on i.oid = x.indexrelid
                 where x.indisunique and c.relnamespace = 'public'::regnamespace and not x.indisprimary
                   and not exists (select from pg_attribute
                                    where attrelid = c.oid and attnum = any (x.indkey)
                                      and (attname = 'organization_id' or atttypid = 'uuid'::regtype))
                 order by 1
                """))
                .containsExactly(
                        "api_tokens.api_tokens_token_hash_key",
                        "belief_plan_shares.belief_plan_shares_token_hash_key",
                        "invitations.invitations_token_hash_key",
                        "organizations.organizations_slug_key");
    }

    /** A body that follows "return" or "begin atomic" was read when its function was made: no search path changes it. */
    @Test
    void fixesTheSearchPathOfEveryFunction() {
        assertThat(names("""
                select proname from pg_proc
                 where pronamespace in ('app'::regnamespace, 'public'::regnamespace)
                   and not coalesce('search_path=""' = any (proconfig), false)
                   and (prosecdef or prosqlbody is null)
                """)).isEmpty();
    }

    @Test
    void letsNobodyUnknownCallAFunction() {
        assertThat(names("""
                select proname from pg_proc
                 where pronamespace = 'app'::regnamespace
                   and (has_function_privilege('anon', oid, 'execute')
                        or coalesce(proacl, acldefault('f', proowner))::text ~ '[{,]=X')
                """)).isEmpty();
    }

    @Test
    void letsAPersonCallOnlyWhatAnswersAboutHerOwnOrganization() {
        assertThat(names("""
                select proname from pg_proc
                 where pronamespace in ('app'::regnamespace, 'public'::regnamespace) and prosecdef
                   and has_function_privilege('authenticated', oid, 'execute')
                 order by proname
                """))
                .containsExactly(
                        "ask_to_judge",
                        "change_role",
                        "claimed_may_write",
                        "claimed_organization",
                        "find_angles",
                        "find_plans",
                        "find_things",
                        "is_adopted",
                        "keep_token_end",
                        "may_grant",
                        "may_manage",
                        "may_own",
                        "member_sign_in_link",
                        "people",
                        "remove_member",
                        "revision",
                        "search_plans",
                        "search_plans_about",
                        "seated_organization");
    }

    @Test
    void connectsAsALoginThatOwnsNothing() {
        assertThat(names("""
                select rolname from pg_roles r
                 where rolname = current_user
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit
                        or exists (select from pg_class where relowner = r.oid)
                        or exists (select from pg_proc where proowner = r.oid))
                """)).isEmpty();
    }

    private List<String> names(String query) {
        return jdbc.sql(query).query((row, _) -> row.getString(1)).list();
    }
}
