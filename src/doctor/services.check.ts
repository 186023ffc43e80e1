import { environment } from '@liaison/config';
import { probeStore, roomOfStore } from '@liaison/object-store';
import { Mailer } from '@liaison/mail';
import { once } from 'node:events';
import { connect } from 'node:tls';
import { asOwner } from '../database/as-owner.js';
import { findingsOfProvider, sayFinding } from '../modules/identity/index.js';
import { ok, reason, warning, wrong, type Finding } from './finding.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const PATIENCE_MS = 5000;
/** A tenth free at least. */
const LEAST_FREE = 0.1;

/** Writes a few bytes to the store, reads them and removes them. */
export async function checkStore(): Promise<Finding[]> {
  const { OBJECT_STORE } = environment();
  const what = OBJECT_STORE === 's3' ? 'object store' : 'folder of files';
  try {
    await probeStore(environment());
  } catch (error) {
    return [
      wrong(
        what,
        `cannot be used (${reason(error)})`,
        'Check OBJECT_STORE and what belongs to it: address, keys, rights, room.',
      ),
    ];
  }
  const found = [ok(what, 'keeps, gives and removes')];
  const left = await roomOfStore(environment());
  return left ? [...found, room(left)] : found;
}

function room({ free, share }: { free: number; share: number }): Finding {
  const says = `${(free / 2 ** 30).toFixed(1)} GiB free`;
  return share < LEAST_FREE
    ? warning('disk', says, 'Make room: a full disk refuses uploads.')
    : ok('disk', says);
}

export async function checkMail(): Promise<Finding[]> {
  if (!environment().MAIL_URL)
    return [warning('mail', 'MAIL_URL is not set', 'Without it nobody is told of surge access.')];
  const mailer = new Mailer();
  try {
    await mailer.verify();
    return [ok('mail', 'the server takes the portal’s mail')];
  } catch (error) {
    return [wrong('mail', `the server does not (${reason(error)})`, 'Check MAIL_URL.')];
  } finally {
    mailer.onApplicationShutdown();
  }
}

interface ProviderRow {
  organization_name: string;
  name: string;
  issuer: string;
  endpoint_hosts: string[];
  client_authentication: string;
}

/** Asks every provider that people sign in at. */
export async function checkProviders(): Promise<Finding[]> {
  if (!environment().DATABASE_OWNER_URL)
    return [
      warning(
        'providers',
        'DATABASE_OWNER_URL is not set here',
        'Run the doctor with it to have providers asked.',
      ),
    ];
  const rows = await asOwner<ProviderRow>('select * from fence.providers_in_use()');
  if (!rows.length) return [warning('providers', 'there are none', 'Run npm run bootstrap.')];
  return Promise.all(
    rows.map(async (row) => {
      const findings = await findingsOfProvider({
        issuer: row.issuer,
        endpointHosts: row.endpoint_hosts,
        clientAuthentication: row.client_authentication,
      });
      const what = `provider ${row.name} of ${row.organization_name}`;
      return findings.length
        ? wrong(
            what,
            findings.map(sayFinding).join(' '),
            'Change it with updateIdentityProvider, or tell its administrators.',
          )
        : ok(what, row.issuer);
    }),
  );
}

const EXPIRES_SOON_DAYS = 14;

/** The portal as people reach it, and for how long its certificate holds. */
export async function checkAddress(): Promise<Finding[]> {
  const { PUBLIC_URL } = environment();
  try {
    const response = await fetch(new URL('/healthz', PUBLIC_URL), {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
  } catch (error) {
    const cause = (error as Error).cause ?? error;
    return [
      warning(
        'address',
        `${PUBLIC_URL} cannot be reached from here (${reason(cause)})`,
        'Start the portal and its proxy; check DNS and certificates (NODE_EXTRA_CA_CERTS for your own authority).',
      ),
    ];
  }
  const found = [ok('address', `${PUBLIC_URL} answers`)];
  return PUBLIC_URL.startsWith('https:') ? [...found, await certificate(new URL(PUBLIC_URL))] : found;
}

async function certificate({ hostname, port }: URL): Promise<Finding> {
  const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(PATIENCE_MS) });
    const days = Math.floor((Date.parse(socket.getPeerCertificate().valid_to) - Date.now()) / DAY_MS);
    return days < EXPIRES_SOON_DAYS
      ? warning('certificate', `holds for ${days} more days`, 'Renew it.')
      : ok('certificate', `holds for ${days} more days`);
  } finally {
    socket.destroy();
  }
}
