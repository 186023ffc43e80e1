import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceRole } from './workspace.entity.js';

export type AgreementState = 'offered' | 'accepted' | 'declined' | 'ended';
export type MarkingCeiling = 'TLP:CLEAR' | 'TLP:GREEN' | 'TLP:AMBER' | 'TLP:AMBER+STRICT' | 'TLP:RED';

@Entity({ name: 'sharing_agreement' })
export class AgreementRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('uuid') workspaceId: string;
  @Column('uuid') partnerOrganizationId: string;
  @Column('text') workspaceName: string;
  @Column('text') purpose: string;
  @Column('text') markingCeiling: MarkingCeiling;
  @Column({ type: 'text', insert: false }) state: AgreementState;
  @Column('timestamptz') expiresAt: Date;
  @Column('uuid') offeredBy: string;
  @Column({ type: 'timestamptz', insert: false, update: false }) offeredAt: Date;
  @Column({ type: 'uuid', insert: false, nullable: true }) answeredBy: string | null;
  @Column({ type: 'timestamptz', insert: false, nullable: true }) answeredAt: Date | null;
  @Column({ type: 'uuid', insert: false, nullable: true }) endedBy: string | null;
  @Column({ type: 'timestamptz', insert: false, nullable: true }) endedAt: Date | null;
}

/** An agreement as either side sees it. */
export interface AgreementView extends AgreementRow {
  organizationName: string;
  organizationShortName: string;
  partnerName: string;
  partnerShortName: string;
  callerRole: WorkspaceRole | null;
  cursorAt: string;
}
