package belieffirst.database;

import java.util.ArrayList;
import java.util.List;

/** What a server has to have before the product migrates it and runs on it. */
class Requirements {

    /** Each row a shortcoming: the sentence, and the statement that mends it. */
    private static final String SERVER = """
            with app as (select * from pg_roles where rolname = :app),
                 version as (select current_setting('server_version_num')::int as number),
                 wanted (role) as (values ('anon'), ('authenticated')),
                 present as (select role from wanted where role in (select rolname from pg_roles))
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
                   format('grant create on schema public to %I;', current_user)
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
             where to_regprocedure('auth.uid()') is not null
               and not pg_has_role(:app, role, case when number < 160000 then 'member' else 'set' end)
            union all
            select format('The role %s always acts as %s, and should only when it says so.', :app, role),
                   case when number < 160000 then format('alter role %I noinherit;', :app)
                        else format('grant %I to %I with inherit false, set true;', role, :app) end
              from present, version where pg_has_role(:app, role, 'usage')
            union all
            select 'There is a schema auth without the function auth.uid(), and Belief First does not touch it.', null
             where to_regprocedure('auth.uid()') is null and to_regnamespace('auth') is not null
            union all
            select 'There is a schema app that is not of Belief First.', 'alter schema app rename to another_name;'
             where to_regnamespace('app') is not null and to_regclass('app.flyway_schema_history') is null
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
            select format('The migrations here were made for another role than %s.', :app),
                   'set BELIEF_FIRST_DATABASE_USER to the role that they were made for'
             where not has_function_privilege(:app, to_regprocedure('app.token_claims(text)'), 'execute')
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
                .param("field", Adoption.FIELD.toArray(String[]::new))
                .query(Shortcoming.class)
                .list());
        if (missing.isEmpty()) {
            missing.addAll(new Adoption(jdbc, organization).missing());
        }
        return missing;
    }
}
