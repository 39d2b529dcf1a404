import type { Wording } from '../../forms/schema.ts';
import type { Package, XmlPart } from '../opc.ts';
import { childOf, type XmlElement } from '../xml/readXml.ts';
import { Unwritable } from './unwritable.ts';

/** Throws an `Unwritable` where a package as a whole is not to be changed: it is signed, or protected against changes. */
export function refuseWhole(opened: Package, main: XmlPart): void {
  if (opened.names.some((name) => /^_xmlsignatures\//i.test(name))) throw new Unwritable(signed);
  const settings = relatedPart(opened, main, 'settings')?.root;
  const protection = childOf(settings, 'w:documentProtection')?.attributes ?? {};
  const isEnforced = isOn(protection['w:enforcement']) && !/^(?:none|trackedChanges)$/.test(protection['w:edit'] ?? '');
  const own = childOf(settings, 'w:writeProtection') ?? childOf(main.root, 'x:fileSharing');
  if (isEnforced || hasPassword(own)) throw new Unwritable(isProtected);
}

/** Whether changes of a document are kept track of, because its author or its protection wants so. */
export function keepsTrack(opened: Package, main: XmlPart): boolean {
  const settings = relatedPart(opened, main, 'settings')?.root;
  const wanted = childOf(settings, 'w:trackRevisions');
  const protection = childOf(settings, 'w:documentProtection')?.attributes ?? {};
  const isAsked = wanted !== undefined && !/^(?:0|false|off)$/.test(wanted.attributes['w:val'] ?? 'on');
  return isAsked || (isOn(protection['w:enforcement']) && protection['w:edit'] === 'trackedChanges');
}

/** The part that a part refers to for something. */
export function relatedPart(opened: Package, { name }: XmlPart, type: string): XmlPart | undefined {
  const found = opened.relationships(name).find((one) => one.type === type && !one.external);
  return found && opened.part(found.target);
}

function isOn(value: string | undefined): boolean {
  return /^(?:1|true|on)$/.test(value ?? '');
}

/** Whether only who knows a password may write. */
function hasPassword(protection: XmlElement | undefined): boolean {
  return Object.keys(protection?.attributes ?? {}).some((name) => /hash|reservationPassword/i.test(name));
}

const signed: Wording = {
  zh: '文件有数字签名，改动会使签名失效；请先在 Word 或 Excel 中去掉签名',
  en: 'the file is signed and a change would void that; remove the signature in Word or Excel first',
};

const isProtected: Wording = {
  zh: '文件设了保护，不许改动；请先在 Word 或 Excel 中取消保护',
  en: 'the file is protected against changes; lift that in Word or Excel first',
};
