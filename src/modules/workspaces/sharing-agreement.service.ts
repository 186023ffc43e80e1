import { Injectable } from '@nestjs/common';
import { authorize } from '@liaison/access';
import { Db, statement } from '@liaison/database';
import { CURSOR, decodeCursor, type PageArgs } from '@liaison/graphql';
import type { EventDefinition } from '@liaison/events';
import { Outbox } from '@liaison/outbox';
import { v7 as uuidv7 } from 'uuid';
import { AgreementRow, type AgreementView, type MarkingCeiling } from './sharing-agreement.entity.js';
import { agreementPolicy } from './sharing-agreement.policy.js';
import * as events from './workspace.events.js';
import { WorkspaceService } from './workspace.service.js';
import { fail } from './workspaces.errors.js';

export interface NewAgreement {
  workspaceId: string;
  partnerOrganizationId: string;
  purpose: string;
  markingCeiling: MarkingCeiling;
  expiresAt: Date;
}

const VIEW = `
  select g.id, g.organization_id as "organizationId", g.workspace_id as "workspaceId",
         g.partner_organization_id as "partnerOrganizationId", g.workspace_name as "workspaceName", g.purpose,
         g.marking_ceiling as "markingCeiling", g.state, g.expires_at as "expiresAt", g.offered_by as "offeredBy",
         g.offered_at as "offeredAt", g.answered_by as "answeredBy", g.answered_at as "answeredAt", g.ended_by as "endedBy",
         g.ended_at as "endedAt", g.offered_at::text as "cursorAt",
         coalesce(o.name, '') as "organizationName", coalesce(o.short_name, '') as "organizationShortName",
         coalesce(p.name, '') as "partnerName", coalesce(p.short_name, '') as "partnerShortName",
         case when g.workspace_id = any ((select fence.readable())::uuid[]) then mine.role end as "callerRole"
  from liaison.sharing_agreement g
  left join fence.organizations o on o.id = g.organization_id
  left join fence.organizations p on p.id = g.partner_organization_id
  left join liaison.workspace_member mine on mine.workspace_id = g.workspace_id and mine.account_id = :accountId and mine.ended_at is null`;

interface AgreementPage {
  accountId: string;
  at: string | null | undefined;
  id: string | null | undefined;
  most: number;
}

const PAGE = `(:id::uuid is null or (g.offered_at, g.id) < (:at::timestamptz, :id)) order by g.offered_at desc, g.id desc limit :most`;

const OF_WORKSPACE = statement<AgreementPage & { workspaceId: string }, AgreementView>(
  'sharing-agreement.of_workspace',
  `${VIEW} where g.workspace_id = :workspaceId and ${PAGE}`,
);
const OF_PARTNER = statement<AgreementPage & { partnerId: string }, AgreementView>(
  'sharing-agreement.of_partner',
  `${VIEW} where g.partner_organization_id = :partnerId and ${PAGE}`,
);
const ANSWER = statement<{ id: string; state: 'accepted' | 'declined'; accountId: string }>(
  'sharing-agreement.answer',
  `update liaison.sharing_agreement set state = :state, answered_by = :accountId, answered_at = now()
       where id = :id and state = 'offered' returning id`,
);
const CLOSE_EXPIRED = statement<{ workspaceId: string; partnerOrganizationId: string }, { id: string }>(
  'sharing-agreement.close_expired',
  `select id from liaison.sharing_agreement where workspace_id = :workspaceId and partner_organization_id = :partnerOrganizationId
         and state in ('offered', 'accepted') and expires_at <= now()`,
);
const MARK = statement<{ ids: string[]; accountId: string }>(
  'sharing-agreement.mark',
  `update liaison.sharing_agreement set state = 'ended', ended_by = :accountId, ended_at = now()
       where id = any (:ids) and state in ('offered', 'accepted') returning id`,
);
const ASSERT_VISIBLE = statement<{ organizationId: string }>(
  'sharing-agreement.assert_visible',
  'select 1 from fence.organizations where id = :organizationId',
);
const LOAD_FOR = statement<{ accountId: string; id: string }, AgreementView>(
  'sharing-agreement.load_for',
  `${VIEW} where g.id = :id`,
);

/** Sharing agreements: what lets another organization's people into a workspace. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly workspaces: WorkspaceService,
  ) {}

  /** A workspace's agreements, newest first. One row more than the page, if there is one. */
  async ofWorkspace(workspaceId: string, page: PageArgs): Promise<AgreementView[]> {
    await this.workspaces.loadFor('read', workspaceId);
    return this.db.run(OF_WORKSPACE, { workspaceId, ...this.after(page) });
  }

  /** What was offered to the caller's organization, newest first. One row more than the page, if there is one. */
  ofPartner(page: PageArgs): Promise<AgreementView[]> {
    return this.db.run(OF_PARTNER, { partnerId: this.db.person.organizationId, ...this.after(page) });
  }

  private after(page: PageArgs): AgreementPage {
    const [at, id] = decodeCursor(page.after, [CURSOR.time, CURSOR.id]);
    return { accountId: this.db.person.accountId, at, id, most: page.first + 1 };
  }

  async offer(input: NewAgreement): Promise<AgreementView> {
    const workspace = await this.workspaces.loadFor('offerAgreement', input.workspaceId);
    if (workspace.organizationId === input.partnerOrganizationId) throw fail('agreement.own_organization');
    if (input.expiresAt <= new Date()) throw fail('request.invalid', { fields: ['expiresAt'] });
    await this.assertVisible(input.partnerOrganizationId);
    await this.closeExpired(input);
    const id = uuidv7();
    const row = { ...input, id, organizationId: workspace.organizationId, workspaceName: workspace.name };
    await this.db.rows(AgreementRow, (rows) => rows.insert({ ...row, offeredBy: this.db.person.accountId }));
    await this.outbox.record(events.AGREEMENT_OFFERED, id, input.workspaceId);
    return this.loadFor('read', id);
  }

  accept(id: string): Promise<AgreementView> {
    return this.answer(id, 'accepted', events.AGREEMENT_ACCEPTED);
  }

  decline(id: string): Promise<AgreementView> {
    return this.answer(id, 'declined', events.AGREEMENT_DECLINED);
  }

  /** Ends an agreement. The memberships that stood on it end with it (a trigger sees to that), and running streams too. */
  async end(id: string): Promise<AgreementView> {
    const { workspaceId } = await this.loadFor('end', id);
    if (!(await this.mark([id]))) throw fail('agreement.not_open');
    await this.outbox.record(events.AGREEMENT_ENDED, id, workspaceId);
    return this.loadFor('read', id);
  }

  private async answer(
    id: string,
    state: 'accepted' | 'declined',
    event: EventDefinition,
  ): Promise<AgreementView> {
    const { workspaceId } = await this.loadFor('answer', id);
    // The condition decides between two who answer at once.
    const answered = await this.db.run(ANSWER, { id, state, accountId: this.db.person.accountId });
    if (!answered.length) throw fail('agreement.not_open');
    await this.outbox.record(event, id, workspaceId);
    return this.loadFor('read', id);
  }

  /** An agreement that the clock has ended makes room for a new offer. */
  private async closeExpired({ workspaceId, partnerOrganizationId }: NewAgreement): Promise<void> {
    const expired = await this.db.run(CLOSE_EXPIRED, { workspaceId, partnerOrganizationId });
    await this.mark(expired.map(({ id }) => id));
  }

  /** Returns how many it ended; one that another has ended or declined meanwhile stays. */
  private async mark(ids: string[]): Promise<number> {
    const ended = await this.db.run(MARK, { ids, accountId: this.db.person.accountId });
    return ended.length;
  }

  private async assertVisible(organizationId: string): Promise<void> {
    const [found] = await this.db.run(ASSERT_VISIBLE, { organizationId });
    if (!found) throw fail('request.not_found');
  }

  private async loadFor(action: keyof typeof agreementPolicy, id: string): Promise<AgreementView> {
    const { actor, person } = this.db;
    const [row] = await this.db.run(LOAD_FOR, { accountId: person.accountId, id });
    const open = row && agreementPolicy.read(actor, row) && !agreementPolicy[action](actor, row);
    if (
      open &&
      (row.state === 'declined' || row.state === 'ended' || (row.state === 'accepted' && action === 'answer'))
    )
      throw fail('agreement.not_open');
    return authorize(agreementPolicy, action, actor, row);
  }
}
