import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'document' })
export class DocumentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') organizationId: string;
  @Column('uuid') workspaceId: string;
  @Column('uuid') fileId: string;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text') language: string;
  @Column('text', { array: true }) tags: string[];
  @Column('uuid') createdBy: string;
  @Column('text') authorName: string;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'timestamptz', insert: false }) updatedAt: Date;
  @Column({ type: 'timestamptz', insert: false, nullable: true }) trashedAt: Date | null;
  @Column({ type: 'uuid', insert: false, nullable: true }) trashedBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false, nullable: true }) erasedAt: Date | null;
  @Column({ type: 'uuid', insert: false, update: false, nullable: true }) erasedBy: string | null;
  @Column({ type: 'text', insert: false, update: false, nullable: true }) erasedByName: string | null;
  @Column({ type: 'text', insert: false, update: false, nullable: true }) erasureReason: string | null;
}

/** Whether a file may be opened: arrived or clean; held or refused by an examination; gone for good. */
export type FileState = 'arrived' | 'clean' | 'held' | 'refused' | 'gone';

/** A document with the names around it, its file, and what the caller's memberships allow in its workspace. */
export interface DocumentView extends DocumentRow {
  fileName: string;
  fileSize: string;
  mediaType: string;
  sha256: string;
  hasPieceHashes: boolean;
  fileState: FileState;
  workspaceName: string;
  exercise: boolean;
  workspaceState: 'active' | 'archived';
  organizationName: string;
  organizationShortName: string;
  contributable: boolean;
  manageable: boolean;
  owned: boolean;
  cursorAt: string;
}
