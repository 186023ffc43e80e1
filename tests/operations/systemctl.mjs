#!/usr/bin/env node
// Restarts and stops what the units of `deploy` say, where no systemd runs: `systemctl restart liaison-portal@4001`. In the folder in
// which it is called, which stands for `/opt/liaison`.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const [deed, ...units] = process.argv.slice(2);

function readUnit(unit) {
  const [name, instance] = unit.split('@');
  const file = [`deploy/${name}@.service`, `deploy/${name}.service`].find((path) => existsSync(path));
  const text = readFileSync(file, 'utf8').replaceAll('%i', instance ?? '');
  const of = (key) => [...text.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => value);
  const [command, ...options] = of('ExecStart')[0].replace('/opt/liaison/', '').split(' ');
  return {
    command,
    options,
    env: Object.fromEntries(of('Environment').map((pair) => pair.split(/=(.*)/, 2))),
    stopSeconds: Number(of('TimeoutStopSec')[0]),
  };
}

/** Processes of this folder that run what the unit starts, with its environment. */
function running({ options, env }) {
  const wanted = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => {
      try {
        const given = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
        return (
          readlinkSync(`/proc/${pid}/cwd`) === process.cwd() &&
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(options.at(-1)) &&
          wanted.every((pair) => given.includes(pair))
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

async function stop(unit) {
  const pids = running(unit);
  for (const pid of pids) process.kill(pid, 'SIGTERM');
  for (let waited = 0; running(unit).length > 0; waited += 50) {
    if (waited > unit.stopSeconds * 1000) throw new Error(`${pids} did not end in ${unit.stopSeconds} s`);
    await wait(50);
  }
}

for (const unit of units.map(readUnit)) {
  if (deed !== 'start') await stop(unit);
  if (deed !== 'stop') {
    const env = { ...process.env, ...unit.env };
    spawn(unit.command, unit.options, { env, stdio: ['ignore', 'inherit', 'inherit'] }).unref();
  }
}
