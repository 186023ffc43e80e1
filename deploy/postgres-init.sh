#!/bin/sh
# Runs once, as the superuser, when the database is made: roles, their passwords, the database.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres <<SQL
\i /roles.sql
alter role liaison_owner password '${OWNER_PASSWORD}';
alter role liaison_portal password '${PORTAL_PASSWORD}';
alter role liaison_jobs password '${JOBS_PASSWORD}';
create database liaison owner liaison_owner;
SQL
