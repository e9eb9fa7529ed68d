package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.EachHome;
import belieffirst.testing.ProductTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalogue, held to a distribution by organization: docs/operating.md says what a distributed PostgreSQL would change. */
@EachHome
@ProductTest
class DistributionTests {

    /** A random uuid is taken nowhere else, so no other machine has to be asked; each of these tables has its key. */
    private static final List<String> BY_ID = words("""
            ad_brief_templates ad_imports ad_restatements api_tokens audit_log belief_angle_changes
            belief_angles belief_benefits belief_formats belief_identity_values belief_jtbd_framed
            belief_mechanisms belief_offers belief_plan_runs belief_plan_shares belief_plans belief_problems belief_proofs
            belief_sublayers belief_suggestion_requests belief_suggestions belief_verdicts brands delivered_ads
            hooks invitations organizations personas_4d product_personas products user_organizations
            webhook_deliveries webhook_endpoints
            """);

    /** Unique within a row that has a random uuid and one organization, which a key of another column follows from. */
    private static final List<String> WITHIN_A_ROW = List.of(
            "belief_plan_ads(plan_id, angle_id, template_id, variation, copy)",
            "belief_plan_ads(plan_id, number)",
            "belief_plan_angles(plan_id, angle_id)",
            "belief_plan_benefits(plan_id, benefit_id)",
            "belief_plan_compilations(plan_id, digest)",
            "belief_plan_compilations(plan_id, number)",
            "belief_plan_formats(plan_id, format_id)",
            "belief_plan_mechanisms(plan_id, mechanism_id)",
            "belief_plan_problems(plan_id, problem_id)",
            "belief_plan_proofs(plan_id, proof_id)",
            "belief_plan_sublayers(plan_id, sublayer_id)",
            "belief_plan_templates(plan_id, template_id)",
            "belief_suggestions(request_id, number)",
            "product_personas(product_id)",
            "product_personas(product_id, persona_id)",
            "products(brand_id, slug)");

    /** Who brings a secret, or the name of an organization, does not say yet to which organization it leads. */
    private static final List<String> BEFORE_THE_ORGANIZATION_IS_KNOWN = List.of(
            "api_tokens(token_hash)",
            "belief_plan_shares(token_hash)",
            "invitations(token_hash)",
            "organizations(slug)");

    /** Keys that a database of the field brings along: a trigger, kept_within, holds them to one organization. */
    private static final List<String> OF_THE_FIELD = List.of(
            "ad_brief_templates(brand_id)",
            "hooks(product_id)",
            "personas_4d(brand_id)",
            "personas_4d(product_id)",
            "product_personas(persona_id)",
            "product_personas(product_id)",
            "products(brand_id)");

    /** A template of no organization serves all: its table would be a reference table, which every machine has. */
    private static final List<String> TO_GLOBAL_ROWS =
            List.of("belief_plan_ads(template_id)", "belief_plan_templates(template_id)");

    /** A queue that servers take from without an organization: it would stay on one machine, without this key. */
    private static final List<String> OF_A_QUEUE = List.of("app.plans_to_judge(plan_id)");

    /** Before somebody is known, and about accounts, which may belong to several organizations. */
    private static final List<String> OF_SIGN_IN = words("""
            accept_invitation account_by_email account_by_id account_by_invitation account_readers add_account add_machine_link admit_user
            add_passkey add_sign_in_link admit admit_member admit_person admit_token ask_email_change begin_second_step
            change_display change_email
            compiled_for_token confirm_second_step count_attempt end_other_sessions end_second_step end_session
            forget_attempts found found_organization invitation know_account mute_notifications muted_notifications know_device knows_device
            last_organization note_refused_token note_sign_in open_shared owes_second_step passkey passkeys_of
            remember_organization remove_passkey rename_account rename_passkey renew_recovery_codes seat
            seat_member second_step sessions_of set_password take_email_change take_sign_in_link token_claims token_readers
            uncount_attempt use_code use_passkey use_recovery_code user_readers
            """);

    /** Schedulers and notices of Meta, which look over all organizations for what is due. */
    private static final List<String> OF_SCHEDULERS = words("""
            due_meta_readings due_verdicts next_notification note_notifications notification_sent forget_answers forget_audit_log forget_import_files next_deletion next_to_judge next_webhook
            pending_deletions queues take_meta_notice tell_of_due_runs tidy_webhooks
            """);

    /** One row or one organization, after a scheduler found it; or the database as a whole, at a start. */
    private static final List<String> OF_WORK_AND_STARTS = words("""
            analyze_performance delete_due_organization finish_first_run first_owner first_run_done judged
            lacking_steps make_performance_partitions webhook_answered
            """);

    private final JdbcClient jdbc;

    DistributionTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void keepsEveryKeyWithinOneOrganization() {
        assertThat(names("""
                select c.relname || '(' || (select string_agg(attname, ', ' order by n)
                                              from unnest(x.indkey[0:x.indnkeyatts - 1]) with ordinality as k (attnum, n)
                                              join pg_attribute a on attrelid = c.oid and a.attnum = k.attnum) || ')'
                  from pg_index x join pg_class c on c.oid = x.indrelid
                 where x.indisunique and c.relnamespace = 'public'::regnamespace
                   and not exists (select from pg_attribute
                                    where attrelid = c.oid and attnum = any (x.indkey) and attname = 'organization_id')
                """))
                .containsExactlyInAnyOrderElementsOf(all(
                        BY_ID.stream().map("%s(id)"::formatted).toList(),
                        WITHIN_A_ROW,
                        BEFORE_THE_ORGANIZATION_IS_KNOWN));
    }

    /** So what is unique by its id alone can be made unique by organization and id, and nothing else changes. */
    @Test
    void makesIdsOfUuids() {
        assertThat(names("""
                select relname from pg_class c join pg_attribute on attrelid = c.oid and attname = 'id'
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and atttypid <> 'uuid'::regtype
                """)).isEmpty();
    }

    @Test
    void refersWithinOneOrganization() {
        assertThat(names("""
                select conrelid::regclass || '(' || (select string_agg(attname, ', ')
                                                       from pg_attribute
                                                      where attrelid = conrelid and attnum = any (conkey)) || ')'
                  from pg_constraint
                  join pg_class told on told.oid = confrelid and told.relnamespace = 'public'::regnamespace
                 where contype = 'f' and conparentid = 0
                   and not exists (select from pg_attribute
                                    where attrelid = conrelid and attnum = any (conkey) and attname = 'organization_id')
                """)).containsExactlyInAnyOrderElementsOf(all(OF_THE_FIELD, TO_GLOBAL_ROWS, OF_A_QUEUE));
    }

    /** Row security adds this condition to every statement, so one statement reads and writes one organization. */
    @Test
    void showsAStatementOneOrganization() {
        assertThat(names("""
                select relname from pg_class c
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and not exists (select from pg_policy p
                                    where p.polrelid = c.oid and not p.polpermissive and p.polcmd in ('r', '*')
                                      and p.polroles @> array['authenticated'::regrole::oid, 'anon'::regrole::oid]
                                      and pg_get_expr(p.polqual, c.oid) ~ '^\\(+organization_id = \\( SELECT app.organization\\(\\)'
                                      and (c.relname = 'ad_brief_templates'
                                           or pg_get_expr(p.polqual, c.oid) !~ ' OR \\(organization_id'))
                 order by relname
                """))
                .as("what a person sees of their other organizations")
                .containsExactly("organizations", "user_organizations");
    }

    /** Without having said who asks, the product reads no table of an organization, nor in fact any other than sessions. */
    @Test
    void readsNothingBeforeAnOrganizationIsNamed() {
        assertThat(names("""
                select c.relname from pg_class c
                 where relnamespace::regnamespace::text in ('public', 'app') and relkind in ('r', 'p', 'v', 'm')
                   and has_table_privilege(current_user, c.oid, 'select, insert, update, delete, truncate')
                 order by relname
                """)).containsExactly("session", "session_attributes");
    }

    /** These run as the owner, who passes row security: each new one is put on one of three lists. */
    @Test
    void looksOverOrganizationsInListedFunctionsAlone() {
        assertThat(names("""
                select distinct proname from pg_proc
                 where pronamespace in ('app'::regnamespace, 'public'::regnamespace)
                   and has_function_privilege(current_user, oid, 'execute')
                """)).containsExactlyInAnyOrderElementsOf(all(OF_SIGN_IN, OF_SCHEDULERS, OF_WORK_AND_STARTS));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    private static List<String> all(List<String> first, List<String> second, List<String> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }

    private List<String> names(String query) {
        return jdbc.sql(query).query((row, _) -> row.getString(1)).list();
    }
}
