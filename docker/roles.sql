-- What docs/postgresql.md makes on a PostgreSQL of one's own, with the passwords of compose.yml. Run once, on an empty data volume.
\set ON_ERROR_STOP on
\getenv owner_password BELIEF_FIRST_DATABASE_OWNER_PASSWORD
\getenv app_password BELIEF_FIRST_DATABASE_PASSWORD
create role belief_first_owner login createrole password :'owner_password';
create role belief_first_app login noinherit password :'app_password';
create database belief_first owner belief_first_owner template template0 encoding 'UTF8';
