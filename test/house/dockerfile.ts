/** One line of a Dockerfile, continued lines joined. */
export interface Step {
  readonly name: string;
  readonly rest: string;
}

/** What one `FROM` begins. */
export interface Stage {
  readonly image: string;
  readonly name: string | null;
  readonly steps: readonly Step[];
}

export function readDockerfile(text: string): Stage[] {
  const stages: { image: string; name: string | null; steps: Step[] }[] = [];
  const lines = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n');
  for (const line of lines) {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (name === 'FROM') {
      const [image = '', , stage = null] = rest.split(/\s+/);
      stages.push({ image, name: stage, steps: [] });
    } else if (name !== '') {
      stages.at(-1)?.steps.push({ name, rest });
    }
  }
  return stages;
}

/** The last step of a name; there must be one. */
export function lastStep(stage: Stage, name: string): string {
  const step = stage.steps.findLast((each) => each.name === name);
  if (step === undefined) throw new Error(`the stage has no ${name}`);
  return step.rest;
}

/** The words of a command in exec form, as `["node", "main.js"]`. */
export function execForm(rest: string): [string, ...string[]] {
  const words = JSON.parse(rest.slice(rest.indexOf('['))) as [string, ...string[]];
  if (words.length === 0) throw new Error(`nothing to execute: ${rest}`);
  return words;
}

/** `A=1 B=2` */
export function environment(stage: Stage): Record<string, string> {
  const pairs = stage.steps.flatMap((step) => (step.name === 'ENV' ? step.rest.split(/\s+/) : []));
  return Object.fromEntries(pairs.map((pair) => pair.split('=', 2) as [string, string]));
}
