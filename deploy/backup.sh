#!/bin/sh
# Dumps the database every night into /backups and keeps a fortnight of them. A dump that failed leaves the last one alone.
set -eu
PGPASSWORD=$(cat /run/secrets/postgres-password)
export PGPASSWORD
while true; do
  name="/backups/liaison-$(date -u +%Y%m%dT%H%M%SZ).dump"
  pg_dump --format=custom --file="$name.part" && mv "$name.part" "$name" && echo "written: $name"
  find /backups -name 'liaison-*.dump' -mtime +14 -delete
  sleep 86400
done
