package belieffirst.database;

import java.util.ArrayList;
import java.util.List;

/** The requirements that a server has to meet before the product migrates it and runs on it. */
class Requirements {

    /** Each row a shortcoming: the sentence, and the statement that mends it. */
    private static final String SERVER = """
            with app as (select * from pg_roles where rolname = :app),
                 version as (select current_setting('server_version_num')::int as number),
                 wanted (role) as (values ('anon'), ('authenticated'), ('service_role')),
                 present as (select role from wanted where role in (select rolname from pg_roles)),
                 platform as (select from pg_proc where proname = 'uid' and pronamespace = to_regnamespace('auth'))
            select 'The server runs PostgreSQL ' || current_setting('server_version')
                   || ', and Belief First needs 15 or newer.' as sentence,
                   null as mend
              from version where number < 150000
            union all
            select 'The database is kept in ' || current_setting('server_encoding') || ', and has to be in UTF8.',
                   format('create database belief_first owner %I encoding ''UTF8'' template template0;', current_user)
             where current_setting('server_encoding') <> 'UTF8'
            union all
            select format('The owner %s may not create a schema in this database.', current_user),
                   format('grant create on database %I to %I;', current_database(), current_user)
             where not has_database_privilege(current_database(), 'create')
            union all
            select format('The owner %s may not create tables in schema public.', current_user),
                   format('grant usage, create on schema public to %I;', current_user)
             where not has_schema_privilege('public', 'create')
            union all
            select format('The role %s is missing, and the owner %s may not create it.', role, current_user),
                   format('create role %I nologin noinherit;', role)
              from wanted
             where role not in (select role from present)
               and not (select rolcreaterole from pg_roles where rolname = current_user)
            union all
            select format('The role %s cannot act as %s.', :app, role), format('grant %I to %I;', role, :app)
              from present, version
             where exists (select from platform) and role <> 'service_role'
               and not pg_has_role(:app, role, case when number < 160000 then 'member' else 'set' end)
            union all
            select format('The role %s always acts as %s, and should only when it says so.', :app, role),
                   case when number < 160000 then format('alter role %I noinherit;', :app)
                        else format('grant %I to %I with inherit false, set true;', role, :app) end
              from present, version where pg_has_role(:app, role, 'usage')
            union all
            select format('The owner %s may not grant the role %s, which was here before, to %s.', current_user, role, :app),
                   case when number < 160000 then format('grant %I to %I with admin option;', role, current_user)
                        else format('grant %I to %I with admin true, inherit false, set false;', role, current_user) end
              from present, version
             where not exists (select from platform) and role <> 'service_role'
               and not pg_has_role(current_user, role, 'member with admin option')
               and (number >= 160000 or not (select rolcreaterole from pg_roles where rolname = current_user))
            union all
            select format('The owner %s always acts as %s too, and the policies for members would hide rows from it.', current_user, role),
                   case when number < 160000 then format('alter role %I noinherit;', current_user)
                        else format('grant %I to %I with inherit false;', role, current_user) end
              from present, version
             where role <> 'service_role' and pg_has_role(current_user, role, 'usage')
               and not exists (select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls))
            union all
            select 'There is a schema auth without the function auth.uid(), and Belief First does not touch it.', null
             where not exists (select from platform) and to_regnamespace('auth') is not null
            union all
            select format('The owner %s may not use schema auth.', current_user),
                   format('grant usage on schema auth to %I;', current_user)
              from platform where not has_schema_privilege(to_regnamespace('auth'), 'usage')
            union all
            select 'There is a schema app that is not of Belief First.', 'alter schema app rename to another_name;'
             where to_regnamespace('app') is not null
               and not exists (select from pg_class
                                where relname = 'flyway_schema_history' and relnamespace = to_regnamespace('app'))
            union all
            select format('The role %s is a superuser, and would see every organization''s rows.', :app),
                   format('alter role %I nosuperuser;', :app)
              from app where rolsuper
            union all
            select format('The role %s bypasses row security, and would see every organization''s rows.', :app),
                   format('alter role %I nobypassrls;', :app)
              from app where rolbypassrls
            union all
            select format('The role %s can act as the owner %s.', :app, current_user),
                   case when :app = current_user then 'create role belief_first_app login noinherit password ''…'';'
                        else format('revoke %I from %I;', current_user, :app) end
              from app where not rolsuper and pg_has_role(:app, current_user, 'member')
            union all
            select format('The role %s owns the table %s.', :app, relation.oid::regclass),
                   format('alter table %s owner to %I;', relation.oid::regclass, current_user)
              from pg_class relation, app
             where relowner = app.oid and relkind in ('r', 'p') and :app <> current_user
            union all
            select format('The owner %s does not own the table %s, and cannot add to it.', current_user, name),
                   format('alter table %I owner to %I;', name, current_user)
              from unnest(:field::text[]) name join pg_class on pg_class.oid = to_regclass('public.' || name)
             where not pg_has_role(current_user, relowner, 'usage')
            union all
            select format('The owner %s does not own the table %s, whose foreign key leads to %s.', current_user,
                          conrelid::regclass, confrelid::regclass),
                   format('alter table %s owner to %I;', conrelid::regclass, current_user)
              from pg_constraint join pg_class on pg_class.oid = conrelid
             where contype = 'f'
               and not exists (select from pg_proc where proname = 'organization' and pronamespace = to_regnamespace('app'))
               and confrelid in (select to_regclass('public.' || name) from unnest(:field::text[]) name where name like 'belief%')
               and not pg_has_role(current_user, relowner, 'usage')
            union all
            select format('The migrations here were made for another role than %s.', :app),
                   'set BELIEF_FIRST_DATABASE_USER to the role that they were made for'
              from pg_proc
             where proname = 'token_claims' and pronamespace = to_regnamespace('app')
               and not has_function_privilege(:app, oid, 'execute')
            """;

    private final ServerDatabase database;
    private final String organization;

    Requirements(ServerDatabase database, String organization) {
        this.database = database;
        this.organization = organization;
    }

    /** Empty when the product can run. */
    List<Shortcoming> missing() {
        var jdbc = database.owner().jdbc();
        var missing = new ArrayList<>(jdbc.sql(SERVER)
                .param("app", database.appRole())
                .param("field", Adoption.TABLES.toArray(String[]::new))
                .query(Shortcoming.class)
                .list());
        if (missing.isEmpty()) {
            missing.addAll(new Adoption(jdbc, organization).missing());
            missing.addAll(new OpenPolicies(jdbc).missing());
            missing.addAll(new OpenViews(database).missing());
        }
        return missing;
    }
}
