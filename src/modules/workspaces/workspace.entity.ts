import { Column, Entity, PrimaryColumn } from 'typeorm';

export type WorkspaceState = 'active' | 'archived';
export type DirectoryListing = 'hidden' | 'organization' | 'everyone';
/** A workspace that an organization keeps, or the room of an incident, which the incident manages. */
export type WorkspaceKind = 'workspace' | 'room';
export type WorkspaceRole = 'reader' | 'contributor' | 'manager' | 'owner';

@Entity({ name: 'workspace' })
export class WorkspaceRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('text') name: string;
  @Column('text') summary: string;
  @Column('text') directory: DirectoryListing;
  @Column({ type: 'text', update: false }) kind: WorkspaceKind;
  @Column({ type: 'boolean', update: false }) exercise: boolean;
  @Column({ type: 'text', insert: false }) state: WorkspaceState;
  @Column('uuid') createdBy: string;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}

/** A workspace as its reader sees it: with the owner's name, and the reader's own role or null. */
export interface WorkspaceView extends WorkspaceRow {
  organizationName: string;
  organizationShortName: string;
  role: WorkspaceRole | null;
}
