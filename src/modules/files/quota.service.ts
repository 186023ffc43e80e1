import { Injectable } from '@nestjs/common';
import { Db, statement } from '@liaison/database';
import { Outbox } from '@liaison/outbox';
import { fail } from './files.errors.js';
import { QUOTA_CHANGED } from './files.events.js';
import type { ChangeQuotaInput, QuotaScope, StorageUse } from './quota.graphql.js';

/** Bytes are bigint in the database; every one fits a number. */
interface Row {
  scope: QuotaScope;
  subjectId: string;
  bytes: string;
  mostBytes: string;
  uploads: string;
  mostUploads: number;
}

const COLUMNS = 'bytes, most_bytes as "mostBytes", uploads, most_uploads as "mostUploads"';
const SHOWN = statement<{ workspaceId: string | null }, Row>(
  'quota.shown',
  `select scope, subject_id as "subjectId", ${COLUMNS} from fence.storage_shown(:workspaceId)`,
);
const CHANGE = statement<{ scope: string; subjectId: string; bytes: number; uploads: number }, Row>(
  'quota.change',
  `select :scope::text as scope, :subjectId::uuid as "subjectId", used as bytes, most_bytes as "mostBytes", under_way as uploads,
     most_uploads as "mostUploads" from fence.change_quota(:scope, :subjectId, :bytes, :uploads)`,
);

/** How much may be kept. */
@Injectable()
export class QuotaService {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  /** Of the actor, of their organization, and of a workspace that they may add to. */
  async shown(workspaceId: string | null): Promise<StorageUse[]> {
    return (await this.db.run(SHOWN, { workspaceId })).map(shown);
  }

  /** Throws `request.not_found`. */
  async change(input: ChangeQuotaInput): Promise<StorageUse> {
    const { scope, subjectId, bytes, uploads } = input;
    const [row] = await this.db.run(CHANGE, { scope, subjectId, bytes, uploads });
    if (!row) throw fail('request.not_found');
    await this.outbox.record(QUOTA_CHANGED, subjectId, null);
    return shown(row);
  }
}

function shown({ bytes, mostBytes, uploads, ...rest }: Row): StorageUse {
  return { ...rest, bytes: Number(bytes), mostBytes: Number(mostBytes), uploads: Number(uploads) };
}
