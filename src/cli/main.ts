#!/usr/bin/env node
import { Output } from './output.js';
import { run } from './run.js';
import { visible } from './visible.js';

const output = new Output(process.stdout);
const { exitCode, faults } = await run(process.argv.slice(2), output);
for (const fault of faults) process.stderr.write(`millrace: ${visible(fault)}\n`);
process.exitCode = exitCode;
