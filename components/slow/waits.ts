/** The sections of `/slow`, in the order of the page; what each takes unless the query says otherwise. */
export const SECTIONS = { stock: 300, reviews: 800, related: 1_200 } as const;

export type SectionName = keyof typeof SECTIONS;

/** Milliseconds; more would end with the render's deadline. */
export const LONGEST = 4_000;
/** How long the document waits for a section unless the query says otherwise. */
const PATIENCE = 2_000;

/** What the reader asked to wait for. */
export interface Waits {
  readonly sections: readonly {
    readonly name: SectionName;
    readonly wait: number;
    readonly fails: boolean;
  }[];
  /** Milliseconds that each boundary waits. */
  readonly patience: number;
  /** Whether the page itself fails, outside all boundaries. */
  readonly pageFails: boolean;
  /** What was wrong with the query, for the reader. */
  readonly remarks: readonly string[];
}

export function isSection(name: string): name is SectionName {
  return Object.hasOwn(SECTIONS, name);
}

/** A whole number of milliseconds, brought into the limits; null for what is none. */
export function readMilliseconds(value: unknown): number | null {
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value)) return null;
  return Math.min(Number(value), LONGEST);
}

/** Reads `?stock=300&reviews=800&related=1200&timeout=2000&fail=stock,reviews`. */
export function readWaits(query: Readonly<Record<string, unknown>>): Waits {
  const remarks: string[] = [];
  const time = (name: string, otherwise: number, least: number): number => {
    const given = query[name];
    if (given === undefined) return otherwise;
    const read = readMilliseconds(given);
    if (read === null) {
      remarks.push(`${name} is not a number of milliseconds; ${otherwise} is used.`);
      return otherwise;
    }
    const used = Math.max(least, read);
    if (String(used) !== String(Number(given))) remarks.push(`${name} is brought into its limits: ${used}.`);
    return used;
  };
  const names = Object.keys(SECTIONS) as SectionName[];
  const fails = readNames(query['fail']);
  for (const name of fails) {
    if (name !== 'page' && !isSection(name)) {
      remarks.push(`fail names something that is not here; it can be ${names.join(', ')} or page.`);
      break;
    }
  }
  return {
    sections: names.map((name) => ({
      name,
      wait: time(name, SECTIONS[name], 0),
      fails: fails.has(name),
    })),
    patience: time('timeout', PATIENCE, 1),
    pageFails: fails.has('page'),
    remarks,
  };
}

/** `fail=a,b` and `fail=a&fail=b` say the same. */
function readNames(value: unknown): ReadonlySet<string> {
  const given = Array.isArray(value) ? (value as unknown[]) : [value];
  const names = given.flatMap((each) => (typeof each === 'string' ? each.split(',') : []));
  return new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
}
