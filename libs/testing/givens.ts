import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Sql } from './sql.js';

export interface GivenOrganization {
  id: string;
  providerId: string;
  slug: string;
}
export interface GivenPerson {
  id: string;
  name: string;
  email: string;
  organizationId: string;
  /** The session cookie's token. */
  token: string;
  sessionId: string;
}

/** Rows that a test begins with, written straight to the database: named, unique, and committed. */
export class Givens {
  private serial = 0;

  constructor(private readonly sql: Sql) {}

  private async id(text: string, values: unknown[]): Promise<string> {
    const [row] = await this.sql<{ id: string }>(text, values);
    return row!.id;
  }

  async organization(name: string, kind = 'fusion_center', listed = true): Promise<GivenOrganization> {
    const slug = `org-${++this.serial}-${randomUUID().slice(0, 8)}`;
    const id = await this.id(
      `insert into liaison.organization (slug, name, short_name, kind, country, listed) values ($1, $2, $3, $4, 'USA', $5) returning id`,
      [slug, name, name.slice(0, 40), kind, listed],
    );
    const providerId = await this.id(
      `insert into liaison.identity_provider (organization_id, name, issuer, client_id, client_authentication)
       values ($1, $2, $3, 'liaison', 'private_key_jwt') returning id`,
      [id, `${name} sign-in`, `https://${slug}.example`],
    );
    return { id, providerId, slug };
  }

  async person(
    name: string,
    of: GivenOrganization,
    role: 'member' | 'administrator' = 'member',
  ): Promise<GivenPerson> {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${++this.serial}@${of.slug}.example`;
    const id = await this.id(
      `insert into liaison.account (organization_id, identity_provider_id, issuer, subject, name, email, role, state)
       values ($1, $2, $3, $4, $5, $6, $7, 'active') returning id`,
      [of.id, of.providerId, `https://${of.slug}.example`, randomUUID(), name, email, role],
    );
    const session = await this.session(id, of);
    return { id, name, email, organizationId: of.id, ...session };
  }

  async session(accountId: string, of: GivenOrganization): Promise<{ token: string; sessionId: string }> {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest();
    const sessionId = await this.id(
      `insert into liaison.session (organization_id, account_id, identity_provider_id, token_hash) values ($1, $2, $3, $4) returning id`,
      [of.id, accountId, of.providerId, hash],
    );
    return { token, sessionId };
  }

  /** A workspace of the owner's organization, with the owner as its first owner. */
  async workspace(name: string, owner: GivenPerson, directory = 'hidden'): Promise<string> {
    return this.id(
      `insert into liaison.workspace (organization_id, name, directory, created_by) values ($1, $2, $3, $4) returning id`,
      [owner.organizationId, name, directory, owner.id],
    );
  }

  async member(workspaceId: string, person: GivenPerson, role = 'reader'): Promise<string> {
    return this.id(
      `insert into liaison.workspace_member (organization_id, workspace_id, account_id, person_organization_id, role, added_by)
       select w.organization_id, w.id, $2, $3, $4, w.created_by from liaison.workspace w where w.id = $1 returning id`,
      [workspaceId, person.id, person.organizationId, role],
    );
  }

  async agreement(
    workspaceId: string,
    partner: GivenOrganization,
    state = 'accepted',
    days = 30,
  ): Promise<string> {
    return this.id(
      `insert into liaison.sharing_agreement (organization_id, workspace_id, partner_organization_id, workspace_name, purpose,
         marking_ceiling, state, expires_at, offered_by)
       select w.organization_id, w.id, $2, w.name, 'Joint work', 'TLP:AMBER', $3, now() + make_interval(days => $4), w.created_by
       from liaison.workspace w where w.id = $1 returning id`,
      [workspaceId, partner.id, state, days],
    );
  }

  /** A document's rows; its object is not in the store. */
  async document(workspaceId: string, author: GivenPerson, title: string): Promise<string> {
    const id = randomUUID();
    await this.sql(
      `insert into liaison.file (id, organization_id, workspace_id, name, size, media_type, sha256)
       values ($1, $2, $3, $4, 3, 'text/plain', sha256('abc'))`,
      [id, author.organizationId, workspaceId, `${title}.txt`],
    );
    return this.id(
      `insert into liaison.document (id, organization_id, workspace_id, file_id, title, created_by, author_name) values ($1, $2, $3, $1, $4, $5, $6) returning id`,
      [id, author.organizationId, workspaceId, title, author.id, author.name],
    );
  }
}
