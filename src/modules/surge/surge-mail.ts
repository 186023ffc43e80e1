import { environment } from '@liaison/config';
import type { Mail } from '@liaison/mail';
import { EXERCISE_BANNER } from '../markings/index.js';
import type { Untold } from './surge.entity.js';

/** What a responder is told. A mail is read by whoever finds it, so it says where to sign in, and not what has happened. */
export function surgeMail(untold: Untold): Mail {
  const {
    id,
    address,
    name,
    incident_id: incidentId,
    number,
    exercise,
    expires_at: until,
    operator,
  } = untold;
  const link = new URL(`/incidents/${incidentId}`, environment().PUBLIC_URL);
  const lines = [
    `Dear ${name},`,
    `${operator} asks for you in ${number}. You have access to its room until ${new Date(until).toUTCString().replace('GMT', 'UTC (Zulu)')}.`,
    `Open the room; you will sign in with your organization's own account at this address, ${address}:`,
    link.href,
    'The room, and what is in it, is all that you will see. Your access ends by itself.',
    `If you did not expect this, tell ${environment().SUPPORT_CONTACT}. Nobody will ask you for a password by mail.`,
  ];
  const text = exercise ? [EXERCISE_BANNER, ...lines, EXERCISE_BANNER] : lines;
  return {
    id,
    to: address,
    subject: `${exercise ? `${EXERCISE_BANNER} ` : ''}You are asked for in ${number}`,
    text: `${text.join('\n\n')}\n`,
  };
}
