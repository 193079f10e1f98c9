/** What the server's own JSON API answers: the one contract between `routes/api` and the components. */

/** One copy of a package on disk. */
export interface Install {
  /** As in the lock file: `node_modules/a/node_modules/b`. */
  readonly path: string;
  readonly version: string;
  readonly licence: string | null;
  /** Needed for development alone. */
  readonly dev: boolean;
}

/** `GET /api/packages` */
export interface PackageList {
  readonly project: { readonly name: string; readonly version: string | null };
  /** Copies on disk; a package can be there in several versions. */
  readonly installs: number;
  /** Copies that the lock file names, for all platforms and purposes. */
  readonly locked: number;
  /** By name. */
  readonly packages: readonly PackageSummary[];
}

export interface PackageSummary {
  readonly name: string;
  /** Every version that is installed, oldest first. */
  readonly versions: readonly string[];
  readonly installs: number;
  readonly licences: readonly string[];
  readonly dev: boolean;
  /** Packages that its newest copy needs. */
  readonly needs: number;
}

/** `GET /api/packages/:name` */
export interface PackageDetail {
  readonly name: string;
  readonly description: string | null;
  readonly homepage: string | null;
  readonly installs: readonly (Install & { readonly needs: readonly Need[] })[];
}

/** Something that a package depends on. */
export interface Need {
  readonly name: string;
  /** As its author wrote it: `^1.2.0`. */
  readonly range: string;
  /** What is installed for it; null when nothing is. */
  readonly version: string | null;
}

/** `GET /api/licences` */
export interface Licences {
  /** Most used first. */
  readonly licences: readonly { readonly licence: string | null; readonly installs: number }[];
}

/** `GET /api/dependants` */
export interface MostDepended {
  /** Most depended on first. */
  readonly packages: readonly { readonly name: string; readonly dependants: number }[];
}

/** `GET /api/dependants/:name` */
export interface Dependants {
  readonly name: string;
  readonly dependants: readonly Dependant[];
}

export interface Dependant {
  readonly name: string;
  readonly version: string | null;
  readonly range: string;
  /** Whether it is the project itself. */
  readonly project: boolean;
}

/** `GET /api/chain` */
export interface Chain {
  /** From the project down, each needing the next. */
  readonly steps: readonly { readonly name: string; readonly version: string | null }[];
}

/** `GET /api/sizes`; bytes of files, without those of packages nested within. */
export interface Sizes {
  readonly bytes: number;
  readonly files: number;
  readonly installs: number;
  readonly largest: readonly InstallSize[];
  readonly smallest: readonly InstallSize[];
}

export interface InstallSize {
  readonly name: string;
  readonly version: string;
  readonly bytes: number;
  readonly files: number;
}

/** `GET /api/sizes/:name` */
export interface PackageSize {
  readonly name: string;
  readonly bytes: number;
  readonly files: number;
  readonly installs: readonly (InstallSize & { readonly path: string })[];
}

/** `GET /api/readmes/:name` */
export interface Readme {
  readonly name: string;
  /** Null when the package has none. */
  readonly text: string | null;
  /** Whether this is only its beginning. */
  readonly cut: boolean;
}

/** `GET /api/slow/:section` */
export interface SlowAnswer {
  readonly section: string;
  /** Milliseconds that it took on purpose. */
  readonly waited: number;
}
