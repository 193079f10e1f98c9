import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.js';
import { ConfigurationError, readConfiguration, type Configuration, type Timeouts } from './config.js';
import { stop } from './lifecycle.js';

/** Milliseconds in which the process is gone after it was asked to stop, whatever happens. */
const LAST = 9_500;

const configuration = configure();
if (configuration !== null) await start(configuration);

function configure(): Configuration | null {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    // For whoever has to set it right; a stack would only be in the way.
    process.stderr.write(error.message);
    process.exitCode = 1;
    return null;
  }
}

async function start({ mode, host, port, logLevel, timeouts }: Configuration): Promise<void> {
  const app = await buildApp({ mode, logger: { level: logLevel }, timeouts });
  stopOnSignals(app, timeouts.drain);
  app.log.info({ timeouts }, `timeouts: ${describe(timeouts)}`);
  try {
    await app.listen({ host, port });
  } catch (error) {
    app.log.fatal(`cannot listen on ${host}:${port}: ${(error as Error).message}`);
    process.exitCode = 1;
    await app.close();
  }
}

function describe(timeouts: Timeouts): string {
  return Object.entries(timeouts)
    .map(([name, milliseconds]) => `${name} ${milliseconds} ms`)
    .join(', ');
}

/** A first signal asks to stop, and a second one does not ask. */
function stopOnSignals(app: FastifyInstance, limit: number): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    app.log.info({ signal, running: app.lifecycle.running }, 'stopping');
    setTimeout(() => {
      app.log.error('not closed in time');
      process.exit(1);
    }, LAST).unref();
    void end(app, limit);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

async function end(app: FastifyInstance, limit: number): Promise<void> {
  const left = await stop(app, limit);
  app.log.info({ left }, left === 0 ? 'stopped' : 'stopped, and cut off what was left');
  // Nothing keeps the process; the code says that this is an end as it should be.
  process.exitCode = 0;
}
