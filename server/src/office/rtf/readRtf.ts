import { FlowBuilder } from '../flow/flowBuilder.ts';
import { projectFlow } from '../flow/projectFlow.ts';
import { Projector, type OfficeProjection } from '../projector.ts';
import { TextBuilder } from '../shownText.ts';
import * as notices from '../word/notices.ts';
import { RtfRow } from './rtfRows.ts';
import { atFirst, changes, characters, destinations, shownAllTheSame, type RtfState } from './rtfState.ts';
import { RtfStyles } from './rtfStyles.ts';
import { RtfEncodings } from './rtfText.ts';
import { rtfTokens } from './rtfTokens.ts';

/** Reads a document in RTF (version 1.9), its changes taken as accepted. */
export function readRtf(bytes: Uint8Array): OfficeProjection {
  const reader = new RtfReader();
  for (const token of rtfTokens(new TextDecoder('latin1').decode(bytes)))
    if (token.kind === 'open') reader.open();
    else if (token.kind === 'close') reader.close();
    else if (token.kind === 'word') reader.word(token.word, token.number);
    else reader.text(token.kind === 'byte' ? [token.byte] : Array.from(token.text, byteOf));
  const projector = new Projector();
  const end = projectFlow(reader.finish(), projector);
  if (reader.isTracked) projector.notice('stated', notices.tracked, end);
  if (reader.isCutShort) projector.notice('unread', notices.cutShort, end);
  return projector.finish();
}

/** Decoders take Latin 1 for Windows-1252, which has other characters for the bytes from 80 to 9F. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : latin1.indexOf(character) + 0x80;
}

const latin1 = new TextDecoder('latin1').decode(Uint8Array.from({ length: 0x20 }, (_, nth) => 0x80 + nth));

interface OpenParagraph {
  readonly text: TextBuilder;
  pictures: number;
}

/** A group that is open: what held around it, and the paragraph that a text box in it interrupts. */
interface OpenGroup {
  readonly around: RtfState;
  interrupted?: OpenParagraph;
}

class RtfReader {
  readonly #flow = new FlowBuilder();
  readonly #encodings = new RtfEncodings();
  readonly #styles = new RtfStyles();
  readonly #rows = { outer: new RtfRow(), inner: new RtfRow() };
  readonly #groups: OpenGroup[] = [];
  #state = atFirst;
  #paragraph: OpenParagraph = { text: new TextBuilder(), pictures: 0 };
  #bytes: number[] = [];
  #toSkip = 0;
  #isStarred = false;
  #instruction = '';
  isTracked = false;

  /** Whether a group was not at its end when the text was. */
  get isCutShort(): boolean {
    return this.#groups.length > 0;
  }

  open(): void {
    this.#flush();
    this.#groups.push({ around: this.#state });
  }

  close(): void {
    this.#flush();
    const group = this.#groups.pop();
    if (!group) return;
    if (this.#state.destination === 'styles') this.#styles.end();
    if (group.interrupted) {
      this.#endParagraph(0);
      this.#paragraph = group.interrupted;
    }
    this.#state = group.around;
  }

  /** Takes in bytes of text; those that stand for a character that was written as a number are passed over. */
  text(bytes: readonly number[]): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    for (const byte of bytes.slice(skipped)) this.#bytes.push(byte);
  }

  word(word: string, number: number | undefined): void {
    this.#flush();
    if (word === 'u') return this.#unicode(number ?? 0);
    this.#toSkip = 0;
    const isStarred = this.#isStarred;
    this.#isStarred = word === '*';
    if (this.#goesElsewhere(word, isStarred)) return;
    const change = changes[word];
    if (change) this.#state = { ...this.#state, ...change(number) };
    const character = characters[word];
    if (character !== undefined) this.#add(character);
    this.#encodings.take(word, this.#state.destination === 'fonts' || word === 'ansicpg' ? number : undefined);
    if (this.#state.destination === 'styles') this.#styles.take(word, number);
    if (this.#state.destination === 'text') this.#structure(word, number);
  }

  finish() {
    this.#flush();
    this.#endParagraph(0);
    return this.#flow.finish();
  }

  /** Whether a word says that its group is no text as that around it. */
  #goesElsewhere(word: string, isStarred: boolean): boolean {
    if (this.#state.destination === 'nothing') return true;
    if (word === 'pict') this.#paragraph.pictures++;
    const isContents = word === 'fldrslt' && /^\s*TOC\b/i.test(this.#instruction);
    const isUnknown = isStarred && !shownAllTheSame.has(word);
    const destination = isContents || isUnknown ? 'nothing' : destinations.get(word);
    if (word === 'fldinst') this.#instruction = '';
    if (destination) this.#state = { ...this.#state, destination };
    return destination !== undefined;
  }

  #structure(word: string, number: number | undefined): void {
    if (word === 'revised' || word === 'deleted') this.isTracked = true;
    if (word === 'nesttableprops') this.#state = { ...this.#state, isInnerRow: true };
    if (word === 'shptxt') this.#beginBox();
    if (word === 'par' || word === 'sect' || word === '\n' || word === '\r') this.#endParagraph(this.#depth);
    if (word === 'cell' || word === 'nestcell') this.#endCell(word === 'cell' ? 1 : 2);
    const { base, isInnerRow } = this.#state;
    const row = isInnerRow ? this.#rows.inner : this.#rows.outer;
    row.take(word, number);
    if (word === 'row') this.#flow.endRow(row.bounds, base + 1);
    if (word === 'nestrow') this.#flow.endRow(row.bounds, Math.max(this.#depth, base + 2));
  }

  get #depth(): number {
    const { base, inTable, depth } = this.#state;
    return base + (depth ?? (inTable ? 1 : 0));
  }

  #beginBox(): void {
    const group = this.#groups.at(-1);
    if (!group) return;
    group.interrupted = this.#paragraph;
    this.#paragraph = { text: new TextBuilder(), pictures: 0 };
    this.#state = { ...this.#state, base: this.#depth, inTable: false, depth: undefined };
  }

  #endCell(least: number): void {
    const { base } = this.#state;
    const depth = least === 1 ? base + 1 : Math.max(this.#depth, base + 2);
    this.#endParagraph(depth);
    this.#flow.endCell(depth);
  }

  #endParagraph(depth: number): void {
    const { style, outline } = this.#state;
    const level = outline === undefined ? this.#styles.level(style) : this.#styles.levelOf(outline);
    this.#flow.add({ ...this.#paragraph, level }, depth);
    this.#paragraph = { text: new TextBuilder(), pictures: 0 };
  }

  #unicode(number: number): void {
    this.#add(String.fromCharCode(number & 0xffff));
    this.#toSkip = this.#state.stands;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    this.#add(this.#encodings.decode(this.#bytes, this.#state.font));
    this.#bytes = [];
  }

  #add(text: string): void {
    const { destination, hidden, deleted, struck, raised } = this.#state;
    if (destination === 'styles') this.#styles.text(text);
    if (destination === 'instruction') this.#instruction += text;
    if (destination !== 'text' || hidden || deleted) return;
    if (struck || raised) this.#paragraph.text.aside += text;
    else this.#paragraph.text.add(text, 0, 0, 'generated');
  }
}
