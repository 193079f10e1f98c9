/**
 * Shows that the tests notice: copies the project, makes one change of
 * `mutants.mjs` at a time, and runs the tests of the behaviour that it breaks.
 * They must pass before and fail after. Ends with 1 when a mutant survives or
 * cannot be made.
 *
 *     node test/mutants/run.mjs [behaviour | beginning of a file ...]
 *
 * With `MILLRACE_CASES=0.05` families of random cases take seconds.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutants } from './mutants.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = process.argv.slice(2);
const chosen = mutants.filter(
  ({ behaviour, file }) =>
    wanted.length === 0 || wanted.some((each) => each === String(behaviour) || file.startsWith(each)),
);
const COPIED = ['src', 'test', 'components', 'routes', 'package.json', 'tsconfig.json'];
/** A mutant may make a test hang. */
const LIMIT_MS = 180_000;

const folder = await mkdtemp(join(tmpdir(), 'millrace-mutants-'));
let survivors = 0;
try {
  for (const name of COPIED)
    await cp(join(root, name), join(folder, name), { recursive: true }).catch(ignoreMissing);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  console.log('behaviour  verdict    tests  mutant');
  for (const mutant of chosen) {
    const { verdict, count } = await judge(mutant);
    if (verdict !== 'killed') survivors++;
    console.log(
      `${String(mutant.behaviour).padStart(9)}  ${verdict.padEnd(9)}  ${count.padStart(5)}  ${mutant.breaks} (${mutant.file})`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(
  survivors === 0
    ? `All ${chosen.length} mutants were killed.`
    : `${survivors} of ${chosen.length} mutants were not killed.`,
);
process.exitCode = survivors === 0 ? 0 : 1;

/** @returns the verdict, and how many of the tests failed */
async function judge(mutant) {
  const path = join(folder, mutant.file);
  const source = await readFile(path, 'utf8');
  if (source.split(mutant.find).length !== 2) return { verdict: 'unmade', count: '-' };
  const before = await runTests(mutant);
  if (before.failed !== 0 || before.total === 0)
    return { verdict: 'untested', count: `${before.failed}/${before.total}` };
  await writeFile(
    path,
    source.replace(mutant.find, () => mutant.replace),
  );
  const after = await runTests(mutant);
  await writeFile(path, source);
  return { verdict: after.failed > 0 ? 'killed' : 'survived', count: `${after.failed}/${before.total}` };
}

/** Runs the tests whose names begin with the behaviour's number, or with `names`. Counts a run that did not end as one failure. */
function runTests({ behaviour, names = `${behaviour}: `, tests }) {
  const report = join(folder, 'report.json');
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config=test/vitest.config.ts',
    '--reporter=json',
    `--outputFile=${report}`,
    `--testNamePattern=^(.* )?${names}`,
    ...tests,
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, timeout: LIMIT_MS, killSignal: 'SIGKILL' }, () => {
      resolve(countsIn(report));
    });
  });
}

async function countsIn(report) {
  try {
    const { numFailedTests, numPassedTests, success } = JSON.parse(await readFile(report, 'utf8'));
    await rm(report);
    const total = numFailedTests + numPassedTests;
    return { failed: numFailedTests === 0 && !success ? 1 : numFailedTests, total };
  } catch {
    return { failed: 1, total: 1 };
  }
}

function ignoreMissing(error) {
  if (error.code !== 'ENOENT') throw error;
}
