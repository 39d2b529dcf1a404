import { compoundFile } from '../compound/compoundFile.ts';
import type { FlowBlock } from '../flow/flow.ts';
import { FlowBuilder } from '../flow/flowBuilder.ts';
import { projectFlow } from '../flow/projectFlow.ts';
import { Projector, type OfficeProjection } from '../projector.ts';
import { TextBuilder } from '../shownText.ts';
import * as notices from '../word/notices.ts';
import { characterLook, type CharacterLook } from './characterLook.ts';
import { DocFields } from './fields.ts';
import { fileInformation, tables, type FileInformation } from './fileInformation.ts';
import { runsIn, type RunAt } from './formattedRuns.ts';
import { paragraphLook } from './paragraphLook.ts';
import { charactersIn, piecesIn, type StoredCharacter } from './pieces.ts';

/** Reads a document of Word from 1997 on in its old format (MS-DOC), its changes taken as accepted. Throws an `Unreadable`. */
export function readDoc(bytes: Uint8Array): OfficeProjection {
  const projector = new Projector();
  const reader = new DocReader(fileInformation(compoundFile(bytes)));
  const end = projectFlow(reader.read(), projector);
  if (reader.isTracked) projector.notice('stated', notices.tracked, end);
  if (reader.isCutShort) projector.notice('unread', notices.cutShort, end);
  return projector.finish();
}

/** Characters that are no text (MS-DOC, 2.4.1). */
const marks = { picture: '\x01', drawing: '\b', cell: '\x07', paragraph: '\r', page: '\f' };
/** How other characters of that kind are shown; what is not here is not shown at all. */
const shownAs: Readonly<Record<string, string>> = { '\v': '\n', '\x0E': '\n', '\t': '\t', '\x1E': '-' };

class DocReader {
  readonly #information: FileInformation;
  readonly #pieces: ReturnType<typeof piecesIn>;
  readonly #paragraphs: RunAt;
  readonly #characters: RunAt;
  readonly #looks = new Map<Uint8Array, CharacterLook>();
  #boxes: FlowBlock[] | undefined;
  isTracked = false;
  isCutShort = false;

  constructor(information: FileInformation) {
    const { main } = information;
    this.#information = information;
    this.#pieces = piecesIn(information.table(tables.pieces));
    this.#paragraphs = runsIn(main, information.table(tables.paragraphs), 'paragraphs');
    this.#characters = runsIn(main, information.table(tables.characters), 'characters');
  }

  read(): FlowBlock[] {
    const { text, boxes } = this.#information;
    this.#boxes = boxes.from < boxes.to ? this.#flow(boxes.from, boxes.to) : undefined;
    const flow = this.#flow(0, text);
    return this.#boxes ? [...this.#boxes, ...flow] : flow;
  }

  /** What stands from one position in the text up to another. */
  #flow(from: number, to: number): FlowBlock[] {
    const all = [...charactersIn(this.#information.main, this.#pieces, from, to)];
    this.isCutShort ||= all.length < to - from;
    const builder = new FlowBuilder();
    const fields = new DocFields(all);
    let paragraph = newParagraph();
    for (const character of all) {
      const look = this.#lookOf(character);
      const isGone = look.isDeleted || fields.take(character.text);
      this.isTracked ||= look.isTracked;
      if (isEnd(character.text) && !look.isDeleted) {
        this.#end(paragraph, character, builder);
        paragraph = newParagraph();
      } else if (!isGone && !look.isHidden) addCharacter(character.text, look, paragraph);
    }
    builder.add({ ...paragraph, level: 0 }, 0);
    return builder.finish();
  }

  /** Ends a paragraph, and the cell or row that ends with it. What is drawn beside it comes behind. */
  #end(paragraph: OpenParagraph, { text: mark, offset }: StoredCharacter, builder: FlowBuilder): void {
    const { depth, level, row, endsRow, endsInnerCell } = paragraphLook(
      this.#paragraphs(offset),
      this.#information.data,
    );
    const within = mark === marks.cell ? Math.max(1, depth) : depth;
    if (endsRow) {
      builder.endRow(row, within);
      return;
    }
    builder.add({ ...paragraph, level }, within);
    if (paragraph.hasDrawing) this.#addBoxes(builder, within);
    if (mark === marks.cell || endsInnerCell) builder.endCell(within);
  }

  /** Text boxes are read where the first drawing stands. */
  #addBoxes(builder: FlowBuilder, depth: number): void {
    for (const block of this.#boxes ?? []) builder.add(block, depth);
    this.#boxes = undefined;
  }

  #lookOf({ offset }: StoredCharacter): CharacterLook {
    const { sprms } = this.#characters(offset);
    const known = this.#looks.get(sprms);
    if (known) return known;
    const look = characterLook(sprms);
    this.#looks.set(sprms, look);
    return look;
  }
}

interface OpenParagraph {
  readonly text: TextBuilder;
  pictures: number;
  hasDrawing: boolean;
}

function newParagraph(): OpenParagraph {
  return { text: new TextBuilder(), pictures: 0, hasDrawing: false };
}

function isEnd(mark: string): boolean {
  return mark === marks.paragraph || mark === marks.cell || mark === marks.page;
}

function addCharacter(character: string, { isAside }: CharacterLook, paragraph: OpenParagraph): void {
  if (character === marks.picture) paragraph.pictures++;
  else if (character === marks.drawing) paragraph.hasDrawing = true;
  const shown = character >= ' ' ? character.replace('\x1F', '') : (shownAs[character] ?? '');
  if (isAside) paragraph.text.aside += shown;
  else paragraph.text.add(shown, 0, 0, 'generated');
}
