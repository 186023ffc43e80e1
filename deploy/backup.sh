#!/bin/sh
# Dumps the database every night into /backups and keeps a fortnight of them. A night that failed leaves the earlier ones alone.
set -eu
PGPASSWORD=$(cat /run/secrets/postgres-password)
export PGPASSWORD
while true; do
  name="/backups/liaison-$(date -u +%Y%m%dT%H%M%SZ).dump"
  if pg_dump --format=custom --file="$name.part" && mv "$name.part" "$name"; then
    echo "written: $name"
    find /backups -name 'liaison-*.dump' -mtime +14 -delete
  else
    rm -f "$name.part"
    echo "the dump failed; those before it are kept" >&2
  fi
  sleep 86400
done
