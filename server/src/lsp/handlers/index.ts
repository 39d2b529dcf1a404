import { diagnostic } from './diagnostic.ts';
import type { Handler } from './handler.ts';
import { hover } from './hover.ts';

/** Every request the server answers. */
export const handlers: readonly Handler[] = [diagnostic, hover];
