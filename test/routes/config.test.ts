import { describe, expect, it } from 'vitest';
import { ConfigurationError, defaultTimeouts, readConfiguration } from '../../routes/config.js';

function fault(environment: NodeJS.ProcessEnv): string {
  try {
    readConfiguration(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  return '';
}

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfiguration({})).toEqual({
      mode: 'development',
      host: '127.0.0.1',
      port: 3_000,
      logLevel: 'info',
      timeouts: defaultTimeouts,
    });
    expect(defaultTimeouts).toMatchObject({
      headers: 10_000,
      request: 15_000,
      stalledWrite: 30_000,
      render: 5_000,
      drain: 8_000,
      check: 1_000,
    });
  });

  it('is taken from the environment, and nothing else in it matters', () => {
    const read = readConfiguration({
      NODE_ENV: 'production',
      HOST: '::',
      PORT: '0',
      LOG_LEVEL: 'warn',
      RENDER_DEADLINE_MS: '250',
      KEEP_ALIVE_TIMEOUT_MS: ' ',
      PATH: '/bin',
    });
    expect(read).toMatchObject({ mode: 'production', host: '::', port: 0, logLevel: 'warn' });
    expect(read.timeouts).toEqual({ ...defaultTimeouts, render: 250 });
  });

  it('names all that is wrong in one message: the variable, what it was, what is expected', () => {
    const message = fault({
      NODE_ENV: 'live',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      HOST: 'not a host',
      DRAIN_TIMEOUT_MS: '9000',
      RENDER_DEADLINE_MS: '5s',
    });
    expect(message.split('\n')).toEqual([
      'The server cannot start: 6 settings are not right.',
      '  NODE_ENV is "live"; expected one of development, production, test',
      '  HOST is "not a host"; expected a host name or an IP address',
      '  PORT is "70000"; expected a whole number from 0 to 65535',
      '  LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent',
      '  RENDER_DEADLINE_MS is "5s"; expected a whole number from 1 to 600000',
      '  DRAIN_TIMEOUT_MS is "9000"; expected a whole number from 0 to 8000',
      '',
    ]);
  });

  it.each(['-1', '1.5', '0x10', '1e3', 'NaN', '65536'])('takes no %j for a port', (value) => {
    expect(fault({ PORT: value })).toContain(`PORT is "${value}"`);
  });

  it('has no time for headers beyond that for the whole request', () => {
    expect(fault({ HEADERS_TIMEOUT_MS: '20000' })).toContain(
      'HEADERS_TIMEOUT_MS is "20000"; expected no more than REQUEST_TIMEOUT_MS',
    );
    expect(fault({ REQUEST_TIMEOUT_MS: '5000' })).toContain('HEADERS_TIMEOUT_MS is not set (10000)');
  });
});
