#!/usr/bin/env node
import { Output } from './output.js';
import { run } from './run.js';

const output = new Output(process.stdout);
const { exitCode, faults } = await run(process.argv.slice(2), output);
for (const fault of faults) process.stderr.write(`millrace: ${fault}\n`);
process.exitCode = exitCode;
