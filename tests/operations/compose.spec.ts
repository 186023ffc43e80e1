import { environmentSchema } from '@liaison/config';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Service {
  image?: string;
  build?: string;
  command?: string | string[];
  entrypoint?: string[];
  environment?: Record<string, string | number>;
  secrets?: string[];
  volumes?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
}

const text = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  secrets: Record<string, object>;
};
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build);
const settings = Object.keys(environmentSchema.shape);

test('every image is pinned', () => {
  const images = services.flatMap(([name, { image }]) => (image ? [[name, image] as const] : []));
  const loose = images.filter(([, image]) => !/:[\w.-]*\d[\w.-]*\}?$/.test(image));
  expect(loose).toEqual([]);
  const from = [...readFileSync('Dockerfile', 'utf8').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
  expect(from.every((image) => /:\d+\.\d+\.\d+-/.test(image!))).toBe(true);
});

test.each(ours)('%s writes nothing to its root, and has no rights to spare', (_name, service) => {
  expect(service).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  });
});

test.each(ours)('%s is given what the portal knows, each secret as a file', (_name, service) => {
  const given = Object.keys(service.environment ?? {});
  expect(given.filter((key) => !settings.includes(key.replace(/_FILE$/, '')))).toEqual([]);
  for (const [key, value] of Object.entries(service.environment ?? {}))
    if (key.endsWith('_FILE')) expect(service.secrets).toContain(String(value).replace('/run/secrets/', ''));
    else expect(String(value)).not.toMatch(/PASSWORD|SECRET/);
});

test('the portal is given every setting, but those of other stores and of the image', () => {
  const given = Object.keys(compose.services['portal-1']!.environment ?? {}).map((key) =>
    key.replace(/_FILE$/, ''),
  );
  const elsewhere = [
    'HOST',
    'PORT',
    'WEB_ROOT',
    'OBJECT_STORE_PATH',
    'ALLOW_PRIVATE_PROVIDERS',
    'DATABASE_OWNER_URL',
    'DATABASE_OWNER_PASSWORD',
    'JOBS_DATABASE_URL',
    'JOBS_DATABASE_PASSWORD',
  ];
  expect(settings.filter((name) => !given.includes(name) && !elsewhere.includes(name))).toEqual([]);
});

test('what is used is declared, and what is mounted and run is there', () => {
  for (const [, { secrets = [], volumes = [], command, entrypoint }] of services) {
    expect(secrets.filter((name) => !(name in compose.secrets))).toEqual([]);
    for (const volume of volumes)
      if (volume.startsWith('./'))
        expect([volume, existsSync(volume.split(':')[0]!)]).toEqual([volume, true]);
    for (const [program] of JSON.stringify([command, entrypoint]).matchAll(/dist\/[\w/.-]+\.js/g))
      expect([program, existsSync(program)]).toEqual([program, true]);
  }
});

test('the worker has a sign of life of its own', () => {
  expect(compose.services['worker']?.healthcheck?.test?.at(-1)).toBe('dist/src/doctor/worker-alive.cli.js');
});

test('the scripts are shell, and docker takes the file where there is one', () => {
  for (const name of readdirSync('deploy').filter((one) => one.endsWith('.sh')))
    execFileSync('sh', ['-n', `deploy/${name}`]);
  const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0;
  if (hasCompose)
    expect(spawnSync('docker', ['compose', 'config', '--quiet'], { encoding: 'utf8' }).stderr).toBe('');
});
