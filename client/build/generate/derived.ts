/** A file of the repository that is written by a program, never by hand. */
export interface Derived {
  /** From the top of the repository. */
  readonly path: string;
  readonly text: string;
}

/** One source of derived files. It may read the file as it is, to replace a part of it. */
export type Generator = () => Derived[];
