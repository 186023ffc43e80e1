import type { INestApplicationContext } from '@nestjs/common';
import type { CronItem } from 'graphile-worker';
import { z } from 'zod';
import { ChannelJob } from '../../src/modules/channels/index.js';
import { DocumentJob } from '../../src/modules/documents/index.js';
import { FileJob, UploadJob } from '../../src/modules/files/index.js';
import { SignInJob } from '../../src/modules/identity/index.js';
import { ReportJob } from '../../src/modules/reports/index.js';
import { SurgeJob } from '../../src/modules/surge/index.js';

/** What is done by the clock. Everything else is started in the transaction that makes it necessary (fence.start_job). */
export const SCHEDULE: CronItem[] = [
  { task: 'sweep_uploads', match: '*/10 * * * *' },
  { task: 'forget_sign_ins', match: '*/5 * * * *' },
  { task: 'end_expired_surge', match: '* * * * *' },
  { task: 'empty_trash', match: '*/10 * * * *' },
  { task: 'take_words', match: '* * * * *' },
  { task: 'start_owed_jobs', match: '*/10 * * * *' },
];

const Started = z.object({ id: z.uuid() });

type Job = (payload: unknown) => Promise<void>;

/** A job about one thing, whose id it was started with. */
const about =
  (work: (id: string) => Promise<unknown>): Job =>
  async (payload) => {
    const started = Started.safeParse(payload);
    if (!started.success) throw new Error('the job was started without the id of what it is about');
    await work(started.data.id);
  };

/** A job that finds out itself what is to be done. */
const byClock =
  (work: () => Promise<unknown>): Job =>
  async () => {
    await work();
  };

/** What is done under each name. Every job may be done again, and two at once do no harm. */
export function jobsOf(app: INestApplicationContext) {
  const [channels, documents, files] = [app.get(ChannelJob), app.get(DocumentJob), app.get(FileJob)];
  const [reports, signIns, surge] = [app.get(ReportJob), app.get(SignInJob), app.get(SurgeJob)];
  const uploads = app.get(UploadJob);
  return {
    hash_pieces: about((id) => files.hashPieces(id)),
    forget_title: about((id) => channels.forgetTitle(id)),
    publish_report: about((id) => reports.publish(id)),
    remove_file: about((id) => files.remove(id)),
    tell_responder: about((id) => surge.tell(id)),
    empty_trash: byClock(() => documents.emptyTrash()),
    end_expired_surge: byClock(() => surge.endExpired()),
    forget_sign_ins: byClock(() => signIns.forget()),
    start_owed_jobs: byClock(async () => {
      for (const owing of [files, reports, surge]) await owing.owe();
    }),
    take_words: byClock(async () => {
      await channels.takeWords();
      await documents.takeWords();
    }),
    sweep_uploads: byClock(() => uploads.sweep()),
  };
}
