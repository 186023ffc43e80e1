import { existsSync } from 'node:fs';
import { z } from 'zod';
import { withFiles } from './secret-files.js';

const text = (description: string) => z.string().min(1).describe(description);
const flag = (description: string) => z.stringbool().default(false).describe(description);

/** The notice shown before sign-in when an operator sets no other: the four statements of CJIS Security Policy AC-8. */
const NOTICE = [
  'You are accessing a restricted information system.',
  'System usage may be monitored, recorded, and subject to audit.',
  'Unauthorized use of the system is prohibited and may be subject to criminal and civil penalties.',
  'Use of the system indicates consent to monitoring and recording.',
].join('\n');

/** Every setting of the portal and the worker. `.env.example` is generated from this list. */
export const schema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('production')
    .describe('Which kind of installation this is.'),
  HOST: z.string().default('127.0.0.1').describe('Address that the portal listens on.'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('Port that the portal listens on.'),
  PUBLIC_URL: z
    .url()
    .default('http://localhost:4000')
    .describe('Address that people type, without a path; https in production.'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(5)
    .default(0)
    .describe('Number of proxies before the portal that set X-Forwarded-For.'),
  DATABASE_URL: text(
    'PostgreSQL, as the role liaison_portal that owns nothing and is bound by row-level security.',
  ),
  DATABASE_PASSWORD: z
    .string()
    .optional()
    .describe('Password for DATABASE_URL where that holds none; any characters.'),
  DATABASE_OWNER_PASSWORD: z.string().optional().describe('Password for DATABASE_OWNER_URL, likewise.'),
  JOBS_DATABASE_PASSWORD: z.string().optional().describe('Password for JOBS_DATABASE_URL, likewise.'),
  DATABASE_OWNER_URL: z
    .string()
    .optional()
    .describe('PostgreSQL, as the role liaison_owner; needed by `npm run migrate` only.'),
  JOBS_DATABASE_URL: z
    .string()
    .optional()
    .describe(
      'PostgreSQL, as the role liaison_jobs that takes jobs from the queue; needed by the worker only.',
    ),
  DATABASE_POOL_SIZE: z.coerce
    .number()
    .int()
    .min(2)
    .max(200)
    .default(8)
    .describe(
      'Connections to PostgreSQL a process; about four for each processor of the portal or of PostgreSQL, whichever has fewer.',
    ),
  OBJECT_STORE: z
    .enum(['disk', 's3'])
    .default('s3')
    .describe('Where files are kept: a folder, or an S3 server such as MinIO.'),
  OBJECT_STORE_PATH: z.string().optional().describe('The folder, when OBJECT_STORE is disk.'),
  S3_ENDPOINT: z.url().optional().describe('Address of the S3 server, reachable by the portal alone.'),
  S3_REGION: z.string().default('us-east-1').describe('Region of the bucket.'),
  S3_BUCKET: z
    .string()
    .default('liaison')
    .describe('Bucket for all files; the portal creates it when it is absent.'),
  S3_ACCESS_KEY: z.string().optional().describe('Access key of the S3 server.'),
  S3_SECRET_KEY: z.string().optional().describe('Secret key of the S3 server.'),
  UPLOAD_MAX_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(2 ** 31)
    .describe('Largest file in bytes.'),
  TRASH_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(30)
    .describe('Days that a document stays in the trash before it is erased for good.'),
  SECRETS_KEY: z
    .string()
    .refine(
      (v) => v.split(/[\s,]+/).every((key) => Buffer.from(key, 'base64').length === 32),
      'must be 32 bytes in base64',
    )
    .describe(
      'Key that seals providers’ client secrets in the database: 32 random bytes in base64. Behind a comma, keys before it, which still open what they sealed.',
    ),
  SIGNING_KEY: z
    .string()
    .refine(
      (v) => areSigningKeys(v),
      'must be a private P-256 or RSA key as JWK with a kid, or a set of them',
    )
    .describe(
      'The portal’s private key for private_key_jwt, P-256 or RSA, as JWK with kid; or a set {"keys": […]}, of which the first that a provider takes signs. The public halves are served at /auth/jwks.',
    ),
  USE_NOTIFICATION: z
    .string()
    .default(NOTICE)
    .describe('Notice that everyone acknowledges before sign-in; lines are separated by newlines.'),
  SUPPORT_CONTACT: z
    .string()
    .default('your organization’s administrator')
    .describe('Whom people ask for help, shown on error pages.'),
  SECURITY_CONTACT: z
    .string()
    .regex(/^(mailto:|https:|tel:)\S+$/, 'must be mailto:, https: or tel:')
    .optional()
    .describe('Whom to tell of a weakness, as /.well-known/security.txt says it: mailto:, https: or tel:.'),
  MAIL_URL: z
    .string()
    .regex(/^(smtps?:\/\/|file:\/)/, 'must be smtp:, smtps: or file:')
    .optional()
    .describe(
      'Where the worker sends mail: smtp://user:password@host:587, smtps:, or for development a folder as file:/path. Without it no mail is sent.',
    ),
  MAIL_FROM: z.string().default('Liaison <liaison@localhost>').describe('Sender of the portal’s mail.'),
  ALLOW_PRIVATE_PROVIDERS: flag(
    'Let identity providers be on loopback or private addresses; refused in production.',
  ),
  PRIVATE_PROVIDER_HOSTS: z
    .string()
    .default('')
    .transform((hosts) =>
      hosts
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((host) => host.replace(/:443$/, '')),
    )
    .describe(
      'Hosts of identity providers at private addresses, behind a VPN for example, such as `sign-in.agency.internal, 10.1.2.3:8443`; every other provider must be at a public address.',
    ),
  WEB_ROOT: z
    .string()
    .optional()
    .describe('Folder of the built web client; without it the portal serves no pages.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('How much is logged.'),
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('Bearer token that /metrics asks for; without it /metrics is closed in production.'),
  SHUTDOWN_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(300)
    .default(20)
    .describe('Time that running requests are given at shutdown.'),
  DRAIN_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60)
    .default(10)
    .describe(
      'Time before that in which a portal is not ready any more and still serves: longer than your proxy takes to see it.',
    ),
});

export type Environment = z.infer<typeof schema>;

const SigningKey = z
  .discriminatedUnion('kty', [
    z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
    z.object({ kty: z.literal('RSA'), n: z.string().min(342), e: z.string() }),
  ])
  .and(z.object({ d: z.string(), kid: z.string() }));
const SigningKeys = z.union([SigningKey, z.object({ keys: z.array(SigningKey).min(1) })]);

function areSigningKeys(value: string): boolean {
  try {
    return SigningKeys.safeParse(JSON.parse(value)).success;
  } catch {
    return false;
  }
}

/** Rules that need two settings at once, each as one sentence. */
function contradictions(env: Environment): string[] {
  const found: string[] = [];
  if (env.OBJECT_STORE === 'disk' && !env.OBJECT_STORE_PATH)
    found.push('OBJECT_STORE_PATH: needed when OBJECT_STORE is disk');
  if (env.OBJECT_STORE === 's3')
    for (const name of ['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const)
      if (!env[name]) found.push(`${name}: needed when OBJECT_STORE is s3`);
  if (env.NODE_ENV === 'production') {
    if (!env.PUBLIC_URL.startsWith('https://')) found.push('PUBLIC_URL: must be https in production');
    if (env.MAIL_URL?.startsWith('file:')) found.push('MAIL_URL: must be a mail server in production');
    if (env.ALLOW_PRIVATE_PROVIDERS) found.push('ALLOW_PRIVATE_PROVIDERS: must be off in production');
  }
  return found;
}

/** Reads and checks all settings at once. Throws one error that lists every problem, never a value. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const { values, problems } = withFiles(source, Object.keys(schema.shape));
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(present);
  problems.push(
    ...(parsed.success
      ? contradictions(parsed.data)
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
  );
  if (!parsed.success || problems.length)
    throw new Error(`The configuration is not valid:\n  ${problems.join('\n  ')}`);
  return withPasswords(parsed.data);
}

/** Addresses of the database with their passwords, whatever signs those hold. */
function withPasswords(env: Environment): Environment {
  return {
    ...env,
    DATABASE_URL: withPassword(env.DATABASE_URL, env.DATABASE_PASSWORD)!,
    DATABASE_OWNER_URL: withPassword(env.DATABASE_OWNER_URL, env.DATABASE_OWNER_PASSWORD),
    JOBS_DATABASE_URL: withPassword(env.JOBS_DATABASE_URL, env.JOBS_DATABASE_PASSWORD),
  };
}

function withPassword(address: string | undefined, password: string | undefined): string | undefined {
  const url = address && password ? URL.parse(address) : null;
  if (!url || url.password) return address;
  url.password = encodeURIComponent(password!);
  return url.href;
}

/** A file .env in the folder where a program starts; what the environment says goes before it. */
function readDotEnv(): void {
  if (process.env['NODE_ENV'] !== 'test' && existsSync('.env')) process.loadEnvFile('.env');
}

let current: Environment | undefined;

/** The settings of this process, read once. The only reader of process.env in the product. */
export function environment(): Environment {
  if (!current) readDotEnv();
  return (current ??= readEnvironment(process.env));
}

/** Sets the settings of this process; for tests, which start several portals one after another. */
export function useEnvironment(source: Record<string, string>): void {
  current = readEnvironment(source);
}
