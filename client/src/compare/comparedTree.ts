import {
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeDataProvider,
  type Uri,
} from 'vscode';
import type { Range as ProtocolRange } from 'vscode-languageclient';
import type { ComparedFigure, ComparedReport } from '../../../server/src/lsp/handlers/review.ts';
import { words } from '../wording.ts';

/** A line of the view, and those below it. */
export interface ComparedNode {
  readonly item: TreeItem;
  /** What it says. */
  readonly text: string;
  readonly below: readonly ComparedNode[];
}

/** The lines of the view. */
export interface ComparedTree extends TreeDataProvider<ComparedNode> {
  /** Shows what has become of the reports of a draft. */
  readonly show: (draft: Uri, reports: readonly ComparedReport[]) => void;
  dispose(): void;
}

/** A view without lines. */
export function comparedTree(): ComparedTree {
  const changed = new EventEmitter<void>();
  let reports: readonly ComparedNode[] = [];
  return {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ item }) => item,
    getChildren: (node) => [...(node ? node.below : reports)],
    show(draft, compared) {
      reports = compared.map((report) => reportNode(draft, report));
      changed.fire();
    },
    dispose: () => {
      changed.dispose();
    },
  };
}

function reportNode(draft: Uri, { organisation, year, before, after, figures }: ComparedReport): ComparedNode {
  const below = figures.map((figure) => figureNode(draft, figure));
  const title = [organisation, year].filter(Boolean).join(' ');
  return nodeOf(title === '' ? words().aReport : title, `${before ?? '–'} → ${after ?? '–'}`, below);
}

function figureNode(draft: Uri, figure: ComparedFigure): ComparedNode {
  const { name, from, to, place, ties, relations, mentions, findings } = figure;
  const below = [
    ...relations.map((one) => {
      const isWrong = one.verdict === 'fails' && one.accepted === undefined;
      const state = { holds: 'ties', fails: isWrong ? 'fails' : 'ties', open: 'open' } as const;
      const apart = one.verdict === 'fails' ? words().differsBy(one.difference, one.accepted) : '';
      return leaf(one.name, apart, state[one.verdict], draft, place);
    }),
    ...mentions.map((one) => {
      const state = one.agrees === undefined ? 'open' : one.agrees ? 'ties' : 'fails';
      return leaf(words().inText(one.text), '', state, draft, one.place);
    }),
    ...findings.map((one) => leaf(one.message, one.code, 'fails', draft, place)),
  ];
  const node = nodeOf(name, `${from === '' ? '␣' : (from ?? '–')} → ${to === '' ? '␣' : (to ?? '–')}`, below);
  node.item.collapsibleState = TreeItemCollapsibleState[ties ? 'Collapsed' : 'Expanded'];
  return led(node, ties ? 'ties' : 'fails', draft, place);
}

function leaf(label: string, description: string, state: State, draft: Uri, place: ProtocolRange | undefined) {
  return led(nodeOf(label, description, []), state, draft, place);
}

function nodeOf(label: string, description: string, below: readonly ComparedNode[]): ComparedNode {
  const { Expanded, None } = TreeItemCollapsibleState;
  const item = new TreeItem(label, below.length > 0 ? Expanded : None);
  item.description = description;
  const text = [label, description].filter(Boolean).join('\n');
  item.tooltip = text;
  return { item, text, below };
}

const icons = {
  ties: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  fails: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  open: new ThemeIcon('circle-outline'),
};
type State = keyof typeof icons;

/** The line with its mark, which leads to its place in the draft, and says to those who do not see the mark what it means. */
function led(node: ComparedNode, state: State, draft: Uri, place: ProtocolRange | undefined): ComparedNode {
  const { item, text } = node;
  item.iconPath = icons[state];
  item.accessibilityInformation = { label: `${words().states[state]} ${text}` };
  if (!place) return node;
  const { start, end } = place;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { command: 'vscode.open', title: words().goToNext, arguments: [draft, { selection }] };
  return node;
}
