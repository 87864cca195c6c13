#!/bin/bash
# Runs once, on an empty data volume: the owner makes the tables, the application only reads and writes rows.
set -euo pipefail

psql --no-psqlrc --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
  --set=owner="$OWNER_PASSWORD" --set=application="$APPLICATION_PASSWORD" <<'SQL'
create role smartconvo login nobypassrls password :'owner';
create role smartconvo_app login nobypassrls password :'application';
create database smartconvo owner smartconvo;
revoke all on database smartconvo from public;
grant connect on database smartconvo to smartconvo_app;
SQL
