#!/usr/bin/env bash
# Runs the two commands of the README as a stranger would: npm start until it says where to sign in, twice.
set -euo pipefail
cd "$(dirname "$0")/.."
data=$(mktemp -d /tmp/liaison-readme-XXXXXX)
chmod 755 "$data"
trap 'rm -rf "$data"' EXIT

start_once() {
  local began=$SECONDS log="$data/$1.log"
  npm start -- --port 4830 --data "$data/data" > "$log" 2>&1 &
  local pid=$!
  for _ in $(seq 300); do
    grep -q 'Liaison is ready: http://localhost:4830' "$log" && break
    kill -0 "$pid" 2> /dev/null || { cat "$log"; exit 1; }
    sleep 1
  done
  grep -q 'Liaison is ready' "$log" || { cat "$log"; exit 1; }
  curl -sf http://localhost:4830/readyz | grep -q ready
  curl -sf http://localhost:4830/ | grep -q '<title>Liaison</title>'
  echo "npm start ($1): $((SECONDS - began)) s"
  # npm passes it on, and all is down when it ends.
  kill -TERM "$pid"
  wait "$pid" || true
  for _ in $(seq 100); do
    curl -s http://localhost:4830/healthz > /dev/null || return 0
    sleep 0.1
  done
  echo "npm start goes on after SIGTERM"
  exit 1
}

start_once first
start_once second
