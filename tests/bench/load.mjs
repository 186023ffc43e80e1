// Load from this process: so many connections, each asking again when it was answered, over keep-alive.
import { Agent, request as httpRequest } from 'node:http';

/** Sends one request and resolves with the status when the answer has wholly arrived. */
export function send(options, body) {
  return new Promise((resolve, reject) => {
    const request = httpRequest(options, (response) => {
      response.on('data', () => undefined);
      response.once('end', () => resolve(response));
      response.once('error', reject);
    });
    request.once('error', reject);
    if (body && typeof body.pipe === 'function') body.pipe(request);
    else request.end(body);
  });
}

/** Connections that are kept from turn to turn: to make them is not what is measured. */
export const connect = (connections) => new Agent({ keepAlive: true, maxSockets: connections });

/** Asks for `seconds` over the agent's connections; `make(n)` gives the n-th request's options and body. Returns how long each took. */
export async function load({ agent, seconds, make }) {
  const times = [];
  let n = 0;
  const until = performance.now() + seconds * 1000;
  const worker = async () => {
    while (performance.now() < until) {
      const { options, body } = make(n++);
      const began = performance.now();
      const response = await send({ ...options, agent }, body);
      if (response.statusCode >= 400) throw new Error(`${options.path} answered ${response.statusCode}`);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: agent.maxSockets }, worker));
  return times;
}

export function figures(times, seconds) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2));
  return {
    throughput: Number((sorted.length / seconds).toFixed(1)),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
  };
}
