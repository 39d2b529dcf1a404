import { TabInputText, ViewColumn, window, type Tab, type Uri } from 'vscode';

/** The column in which a document has a tab, else the first. */
export function columnOf(uri: Uri): ViewColumn {
  return groupsOf(uri)[0]?.viewColumn ?? ViewColumn.One;
}

/** The column in which a document has a tab as text, else that beside the active one. */
export function textColumnOf(uri: Uri): ViewColumn {
  return groupsOf(uri)[0]?.viewColumn ?? ViewColumn.Beside;
}

/** The column beside that of a document, so that what is opened there never covers it. */
export function besideOf(uri: Uri): ViewColumn {
  const [group] = groupsOf(uri);
  if (!group || group.viewColumn >= ViewColumn.Nine) return ViewColumn.Beside;
  return ViewColumn[ViewColumn[group.viewColumn + 1] as keyof typeof ViewColumn];
}

/** Whether a tab shows a document as text. */
export function shows({ input }: Tab, uri: Uri): boolean {
  return input instanceof TabInputText && input.uri.toString() === uri.toString();
}

/** The groups that hold it, the active one first. */
function groupsOf(uri: Uri) {
  const groups = window.tabGroups.all.filter(({ tabs }) => tabs.some((tab) => shows(tab, uri)));
  return groups.sort((a, b) => Number(b.isActive) - Number(a.isActive));
}
