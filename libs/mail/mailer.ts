import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { environment, makeFolder } from '@liaison/config';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { fail } from './mail.errors.js';

/** A message in plain text. It carries nothing that its reader could not know before they sign in. */
export interface Mail {
  /** Equal for every attempt to send the same message, so that a mail server can tell a repetition. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

const ANSWER_MS = 20_000;

/** Sends mail by the mail server of the settings, or writes it to their folder. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport = transportOf(environment().MAIL_URL);

  /** Whether there is anywhere to send to. */
  get isConfigured(): boolean {
    return this.transport !== null;
  }

  /** Resolves when the mail server has taken the message. */
  async send({ id, to, subject, text }: Mail): Promise<void> {
    if (!this.transport) throw new Error('no mail server is configured');
    const { MAIL_FROM: from, MAIL_URL, PUBLIC_URL } = environment();
    const messageId = `<${id}@${new URL(PUBLIC_URL).hostname}>`;
    const headers = { 'Auto-Submitted': 'auto-generated' };
    const sent = await this.sending({
      from,
      to: { name: '', address: to },
      subject,
      text,
      messageId,
      headers,
    });
    if (MAIL_URL?.startsWith('file:'))
      await keep(fileURLToPath(MAIL_URL), `${id}.eml`, sent.message as Buffer);
  }

  private async sending(message: SendMailOptions): Promise<{ message?: unknown }> {
    try {
      return await this.transport!.sendMail(message);
    } catch (error) {
      // What the server says of this message is its answer; anything else is that it cannot be had.
      if ((error as { responseCode?: number }).responseCode !== undefined) throw error;
      throw fail('mail.unavailable', {}, error);
    }
  }

  /** Whether the mail server lets the portal in. Throws why it does not. */
  async verify(): Promise<void> {
    if (!environment().MAIL_URL?.startsWith('file:')) await this.transport?.verify();
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function transportOf(url: string | undefined): Transporter<{ message?: unknown }> | null {
  if (!url) return null;
  if (url.startsWith('file:')) return createTransport({ streamTransport: true, buffer: true });
  return createTransport({
    url,
    pool: true,
    maxConnections: 5,
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

async function keep(folder: string, name: string, message: Buffer): Promise<void> {
  await makeFolder(folder);
  await writeFile(join(folder, name), message);
}
