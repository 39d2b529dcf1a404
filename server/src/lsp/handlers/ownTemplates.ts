import { ProtocolRequestType } from '../protocol.ts';
import { kindsWith } from '../../kinds/ownKinds.ts';
import { snippetsOf } from '../../kinds/snippet.ts';
import type { Handler } from './handler.ts';

/** A blank section or a whole blank report of a kind that a folder describes. */
export interface OwnTemplate {
  readonly label: string;
  /** The words by which it is found. */
  readonly description: string;
  /** The text with its tab stops. */
  readonly body: string;
}

const type = new ProtocolRequestType<object, OwnTemplate[], never, void, void>('gouji/ownTemplates');

/** `gouji/ownTemplates`, our own request: the templates of the kinds of reports that folders describe. */
export const ownTemplates: Handler = {
  method: type.method,
  offer: () => ({}),
  answer: (_params, { kinds, library, settings }): OwnTemplate[] =>
    kindsWith(kinds, library.ownKinds())
      .filter((kind) => !kinds.includes(kind))
      .flatMap((kind) => snippetsOf(kind, settings.template))
      .map(({ name, prefix, body }) => ({ label: name, description: prefix.join(' '), body: body.join('\n') })),
};
