import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceRole } from './workspace.entity.js';

export type JoinRequestState = 'open' | 'accepted' | 'declined' | 'withdrawn';

@Entity({ name: 'join_request' })
export class JoinRequestRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('uuid') workspaceId: string;
  @Column('uuid') accountId: string;
  @Column('uuid') personOrganizationId: string;
  @Column('text') reason: string;
  @Column({ type: 'text', insert: false }) state: JoinRequestState;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'uuid', insert: false, nullable: true }) answeredBy: string | null;
  @Column({ type: 'timestamptz', insert: false, nullable: true }) answeredAt: Date | null;
}

/** A request as its asker and the managers see it. */
export interface JoinRequestView extends JoinRequestRow {
  name: string;
  personOrganizationName: string;
  personOrganizationShortName: string;
  workspaceName: string;
  callerRole: WorkspaceRole | null;
  cursorAt: string;
}
