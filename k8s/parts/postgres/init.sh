#!/bin/sh
# Run by the server's image on an empty data folder: for each name in DATABASES a database and two roles, as tools/src/start/databases.ts makes
# them. The passwords stay in the environment: psql fetches them itself, and ends with an error where one is missing.
set -eu
for database in $DATABASES; do
  key=$(printf %s "$database" | tr a-z A-Z)
  psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<SQL
\\getenv migrator_password ${key}_MIGRATOR_PASSWORD
\\getenv app_password ${key}_APP_PASSWORD
create role ${database}_migrator login nosuperuser nocreatedb nocreaterole nobypassrls noinherit password :'migrator_password';
create role ${database}_app login nosuperuser nocreatedb nocreaterole nobypassrls noinherit password :'app_password';
create database ${database} owner ${database}_migrator;
revoke all on database ${database} from public;
grant connect on database ${database} to ${database}_app;
SQL
done
