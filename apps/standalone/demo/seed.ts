import { type DiskStore } from '@liaison/object-store';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { contentOf, mediaTypeOf } from '@liaison/media-types';
import { issuerOf } from '../identity-providers.js';
import { projectRoot } from '../project-root.js';
import { addressOf, DEMO_ORGANIZATIONS, type DemoOrganization, type DemoPerson } from './people.js';
import { DEMO_INCIDENTS } from './incidents.js';
import { IncidentSeed, type SeededPerson } from './seed-incidents.js';
import { DEMO_WORKSPACES, type DemoDocument, type DemoWorkspace } from './workspaces.js';

export interface SeedOptions {
  store: DiskStore;
  providerPort: number;
  /** The sealed secret of clients that authenticate with one. */
  sealedSecret: string;
}

/** Fills an empty database with the demo, in one transaction. Returns whether it did. */
export async function seedDemo(client: pg.Client, options: SeedOptions): Promise<boolean> {
  const { rows } = await client.query('select 1 from liaison.organization limit 1');
  if (rows.length) return false;
  await options.store.open();
  await client.query('begin');
  await new DemoSeed(client, options).run();
  await client.query('commit');
  return true;
}

/** The port of the development providers may change between starts; their people stay who they are. */
export async function moveProviders(client: pg.Client, providerPort: number): Promise<void> {
  for (const { slug } of DEMO_ORGANIZATIONS) {
    const issuer = issuerOf(providerPort, slug);
    const host = `localhost:${providerPort}`;
    await client.query(
      `update liaison.identity_provider p set issuer = $2, endpoint_hosts = array[$3]
       from liaison.organization o where o.id = p.organization_id and o.slug = $1 and p.issuer like 'http://localhost:%/' || $1`,
      [slug, issuer, host],
    );
    await client.query(
      `update liaison.account a set issuer = $2 from liaison.organization o
       where o.id = a.organization_id and o.slug = $1 and a.issuer like 'http://localhost:%/' || $1`,
      [slug, issuer],
    );
  }
}

class DemoSeed {
  private readonly organizations = new Map<string, string>();
  private readonly people = new Map<string, SeededPerson>();

  constructor(
    private readonly client: pg.Client,
    private readonly options: SeedOptions,
  ) {}

  async run(): Promise<void> {
    for (const organization of DEMO_ORGANIZATIONS) await this.organization(organization);
    for (const workspace of DEMO_WORKSPACES) await this.workspace(workspace);
    const incidents = new IncidentSeed(
      this.insert.bind(this),
      this.numberOf.bind(this),
      this.people,
      this.organizations,
    );
    for (const incident of DEMO_INCIDENTS) await incidents.add(incident);
  }

  private async organization(organization: DemoOrganization): Promise<void> {
    const {
      slug,
      name,
      shortName,
      kind,
      country,
      region = null,
      nippSector = null,
      domain,
      withSecret,
    } = organization;
    const id = await this.insert('organization', {
      slug,
      name,
      short_name: shortName,
      kind,
      country,
      region,
      nipp_sector: nippSector,
    });
    this.organizations.set(slug, id);
    const issuer = issuerOf(this.options.providerPort, slug);
    const providerId = await this.insert('identity_provider', {
      organization_id: id,
      name: `${shortName} sign-in`,
      issuer,
      client_id: 'liaison',
      client_authentication: withSecret ? 'client_secret_basic' : 'private_key_jwt',
      client_secret_sealed: withSecret ? this.options.sealedSecret : null,
      required_amr: kind === 'operator' ? ['mfa'] : [],
      claim_mapping: {
        citizenship: 'citizenship',
        affiliation: 'affiliation',
        sworn: 'sworn',
        position: 'title',
      },
      first_sign_in: 'pending',
    });
    await this.insert('email_domain', {
      organization_id: id,
      identity_provider_id: providerId,
      domain,
      verified_at: new Date(),
    });
    for (const person of organization.people)
      await this.person(organization, person, { id, providerId, issuer });
  }

  private async person(
    organization: DemoOrganization,
    person: DemoPerson,
    { id, providerId, issuer }: { id: string; providerId: string; issuer: string },
  ): Promise<void> {
    const accountId = await this.insert('account', {
      organization_id: id,
      identity_provider_id: providerId,
      issuer,
      subject: person.subject,
      name: person.name,
      email: addressOf(organization, person),
      role: person.administrator ? 'administrator' : 'member',
      state: person.responder ? 'dormant' : 'active',
      nipp_sector: person.responder?.nippSector ?? null,
      region: person.responder?.region ?? null,
      attributes: { ...person.claims, position: person.title },
    });
    this.people.set(person.subject, {
      id: accountId,
      name: person.name,
      organizationId: id,
      organization: organization.shortName,
    });
  }

  private async workspace(workspace: DemoWorkspace): Promise<void> {
    const owner = this.people.get(workspace.owner)!;
    const { name, summary, directory } = workspace;
    const id = await this.insert('workspace', {
      organization_id: owner.organizationId,
      name,
      summary,
      directory,
      created_by: owner.id,
    });
    for (const [slug, state, purpose] of workspace.partners)
      await this.insert('sharing_agreement', {
        organization_id: owner.organizationId,
        workspace_id: id,
        partner_organization_id: this.organizations.get(slug)!,
        workspace_name: name,
        purpose,
        marking_ceiling: 'TLP:AMBER',
        state,
        expires_at: new Date(Date.now() + 365 * 24 * 3600_000),
        offered_by: owner.id,
        answered_at: state === 'accepted' ? new Date() : null,
      });
    for (const [subject, role] of workspace.members) {
      const member = this.people.get(subject)!;
      await this.insert('workspace_member', {
        organization_id: owner.organizationId,
        workspace_id: id,
        account_id: member.id,
        person_organization_id: member.organizationId,
        role,
        added_by: owner.id,
      });
    }
    for (const document of workspace.documents) await this.document(id, document);
  }

  private async document(workspaceId: string, document: DemoDocument): Promise<void> {
    const author = this.people.get(document.author)!;
    const content = readFileSync(join(projectRoot(), 'apps/standalone/demo/documents', document.file));
    const fileId = uuidv7();
    const object = { key: fileId, size: content.length, reference: '' };
    await this.options.store.keep(object, 0, content);
    await this.options.store.complete(object);
    const created = new Date(Date.now() - document.hoursAgo * 3600_000);
    const shared = {
      organization_id: author.organizationId,
      workspace_id: workspaceId,
      created_at: created,
    };
    const sha256 = createHash('sha256').update(content).digest();
    const mediaType = await mediaTypeOf(contentOf(content), document.file);
    await this.insert('file', {
      ...shared,
      id: fileId,
      name: document.file,
      size: content.length,
      media_type: mediaType,
      sha256,
    });
    const { title, description, language = 'und', tags } = document;
    await this.insert('document', {
      ...shared,
      id: uuidv7(),
      file_id: fileId,
      title,
      description,
      language,
      tags,
      created_by: author.id,
      author_name: author.name,
      updated_at: created,
    });
  }

  private async numberOf(incidentId: string): Promise<string> {
    const { rows } = await this.client.query<{ number: string }>(
      'select number from liaison.incident where id = $1',
      [incidentId],
    );
    return rows[0]!.number;
  }

  private async insert(table: string, row: Record<string, unknown>): Promise<string> {
    const columns = Object.keys(row);
    const places = columns.map((_, i) => `$${i + 1}`);
    const { rows } = await this.client.query<{ id: string }>(
      `insert into liaison.${table} (${columns.join(', ')}) values (${places.join(', ')}) returning id`,
      Object.values(row),
    );
    return rows[0]!.id;
  }
}
