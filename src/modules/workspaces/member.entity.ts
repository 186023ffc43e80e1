import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkspaceRole, WorkspaceState } from './workspace.entity.js';

@Entity({ name: 'workspace_member' })
export class MemberRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('uuid') workspaceId: string;
  @Column('uuid') accountId: string;
  @Column('uuid') personOrganizationId: string;
  @Column('text') role: WorkspaceRole;
  @Column('uuid') addedBy: string;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'timestamptz', insert: false, nullable: true }) endedAt: Date | null;
}

/** A member as the others see them, with the caller's own role in the workspace. */
export interface MemberView extends MemberRow {
  name: string;
  email: string | null;
  personOrganizationName: string;
  personOrganizationShortName: string;
  callerRole: WorkspaceRole | null;
  workspaceKind: 'workspace' | 'room';
  workspaceState: WorkspaceState;
  cursorAt: string;
}
