import { unitsBetween, unitTable } from './units.ts';

/**
 * The one normal form in which labels and headings are compared: Han characters only, simplified,
 * without numbering, punctuation, white space, or look-alikes from PDF. Positions are never taken from it.
 */
export function normalForm(text: string): string {
  return hanOf(withoutNumbering(text));
}

/** The text with traditional characters of the form's words in their simplified shape; nothing else changes. */
export function simplifiedText(text: string): string {
  let simple = '';
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const character = unusual[unit] === 1 ? simplified.get(unit) : undefined;
    if (character === undefined) continue;
    simple += text.slice(done, i) + character;
    done = i + 1;
  }
  return done === 0 ? text : simple + text.slice(done);
}

/** Whether a text has Han characters. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) return true;
    if (unit >= 0x2e80 && standardShape(unit) !== '') return true;
  }
  return false;
}

/**
 * The letters and digits behind its numbering, which its normal form leaves out: A of 方案A, 2024 of 2024年. They tell labels
 * apart that differ in nothing else.
 */
export function lettersOf(text: string): string {
  if (!mayHaveLetters(text)) return '';
  const plain = withoutNumbering(text).normalize('NFKC').toUpperCase();
  return [...plain].filter(isLetter).join('');
}

/** Whether a text has more than Han characters and their brackets: most labels have not, and need no closer look. */
function mayHaveLetters(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isHanOrBracket(text.charCodeAt(i))) return true;
  return false;
}

function isHanOrBracket(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0xff08 || unit === 0xff09 || unit === 0x3001 || unit === 0xff0c;
}

/** Whether the character is a letter or a digit and none of Han. Patterns over all of Unicode take ms to compile. */
function isLetter(character: string): boolean {
  if (character.length === 1 && isHanOrBracket(character.charCodeAt(0))) return false;
  if (character < '\x80') return /[0-9A-Z]/.test(character);
  return /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}

/** The Han characters of a text in their simplified, standard shape; numbering is kept. */
export function hanOf(text: string): string {
  let han = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x2e80) continue;
    if (unit >= 0x4e00 && unit <= 0x9fff) han += simplified.get(unit) ?? text.charAt(i);
    else han += standardShape(unit);
  }
  return han;
}

/** The text with its characters in their simplified, standard shape and its digits in ASCII, unit for unit. */
export function standardText(text: string): string {
  const first = firstUnusual(text);
  if (first < 0) return text;
  let standard = text.slice(0, first);
  for (let i = first; i < text.length; i++) standard += standardUnit(text.charCodeAt(i));
  return standard;
}

/** Where the first unit stands that is not in its standard shape; -1 without any, as in nearly all texts. */
function firstUnusual(text: string): number {
  for (let i = 0; i < text.length; i++) if (unusual[text.charCodeAt(i)] === 1) return i;
  return -1;
}

function standardUnit(unit: number): string {
  const character = String.fromCharCode(unit);
  if (unit === 0xff0e || (unit >= 0xff10 && unit <= 0xff19)) return String.fromCharCode(unit - 0xfee0);
  const standard = standardShape(unit);
  return standard.length === 1 ? standard : (simplified.get(unit) ?? character);
}

const numeral = '[一二三四五六七八九十\u2f00\u2f06\u2f0b\u2f17壹贰叁肆伍陆柒0-9０-９]';
const numbering = new RegExp(
  `^(?:[\\s\\u3000#>*]*(?:[(（﹙〔【]\\s*${numeral}+\\s*[)）﹚〕】]|${numeral}+\\s*[.．、，,:：)）](?!\\d)|${numeral}+是|[—─–-]\\s*、|[㈠-㈩①-⑳⑴-⒇⒈-⒛]))+`,
);

/** The text behind its numbering: `（三）`, `1.`, `一、`, `①` and the like. */
export function withoutNumbering(text: string): string {
  const match = numbering.exec(text);
  return match ? text.slice(match[0].length) : text;
}

/** Kangxi radicals, compatibility and radical-supplement characters as the characters they look like. */
function standardShape(unit: number): string {
  if (unit >= 0x2e80 && unit <= 0x2eff) return radicals.get(unit) ?? '';
  if ((unit >= 0x2f00 && unit <= 0x2fd5) || (unit >= 0xf900 && unit <= 0xfaff)) {
    const standard = String.fromCharCode(unit).normalize('NFKC');
    return simplified.get(standard.charCodeAt(0)) ?? standard;
  }
  if (unit >= 0x3400 && unit <= 0x4dbf) return String.fromCharCode(unit);
  return '';
}

/** The text with the radicals that text from PDF has for characters as these, unit for unit. */
export function withoutRadicals(text: string): string {
  if (!anyRadical.test(text)) return text;
  return text.replace(everyRadical, (unit) => standardShape(unit.charCodeAt(0)) || unit);
}

const anyRadical = /[\u2e80-\u2fdf]/;
const everyRadical = /[\u2e80-\u2fdf]/g;

/** Pairs of characters, the first read as the second. */
function pairs(text: string): Map<number, string> {
  const map = new Map<number, string>();
  for (let i = 0; i + 1 < text.length; i += 2) map.set(text.charCodeAt(i), text.charAt(i + 1));
  return map;
}

/** Radical-supplement characters that Unicode's compatibility mapping leaves alone. */
const radicals = pairs(
  '⺁厂⺄乙⺅人⺆冂⺇几⺈刀⺉刂⺋卩⺌小⺎兀⺏尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳网⺶羊⺷羊⺸羊⺹老⺺聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲龟⻳龟',
);

/** Traditional characters of the form's own words, and of the prose around it. */
const simplified = pairs(
  '規规範范檔档復复複复議议訴诉訟讼製制發发數数據据許许處处罰罚強强檢检確确認认費费業业單单萬万購购額额總总計计請请開开應应機机關关構构組组織织務务結结轉转續续辦办維维糾纠審审經经後后訪访舉举報报類类無无於于屬属國国祕秘內内過过執执詢询項项現现沒没補补繳缴納纳條条決决問问題题進进況况體体動动護护權权穩稳觸触產产會会與与為为對对來来從从當当層层佈布該该東东區区縣县鄉乡鎮镇廳厅資资導导監监災灾禁禁違违際际稱称參参專专實实歸归質质險险個个廢废擬拟論论稿稿兩两書书嚴严僅仅餘余減减淨净協协歷历號号圍围圖图場场備备頭头學学師师庫库錄录徑径徵征願愿戶户時时曉晓極极欄栏畢毕漲涨滿满熱热牽牵環环電电蓋盖種种積积筆笔約约級级線线終终給给絡络統统繼继網网職职聯联勝胜獲获見见視视訂订訓训記记評评話话讀读談谈責责敗败載载較较達达還还遞递遺遗郵邮採采針针銷销錯错長长門门間间聞闻隊队隱隐順顺預预頻频領领館馆駁驳別别佔占標标準准員员設设屆届諮咨羣群衆众眾众傳传並并併并臺台簽签係系訊讯說说撥拨讓让證证識识詳详語语誤误財财貫贯趨趋適适選选鑑鉴驗验齊齐點点黨党優优億亿價价傷伤儘尽寧宁幾几擇择擴扩擔担營营爭争狀状獨独異异畫画礎础稅税節节簡简綜综緊紧編编縮缩義义習习聽听肅肃臨临藝艺藥药虛虚覺觉覽览觀观託托診诊詞词誠诚課课諾诺謝谢譯译譽誉賓宾賴赖贊赞趙赵跡迹踐践軌轨軟软輔辅輪轮輸输輿舆遠远遲迟遷迁鄰邻釋释鐵铁鎖锁鍵键鏈链閉闭閱阅階阶陳陈陸陆雙双雜杂離离難难雲云靈灵韓韩響响頁页須须頒颁頓顿顏颜顧顾風风飛飞養养騎骑鬆松麼么這这華华劃划態态匯汇彙汇豐丰調调將将試试斷断貼贴負负創创衛卫曆历濟济運运註注則则堅坚徹彻陽阳績绩隨随暢畅繞绕討讨誰谁寫写裡里張张醫医細细溝沟樹树療疗勞劳償偿紙纸樣样幹干冊册夠够講讲壓压農农棄弃絲丝籌筹漁渔塊块寬宽卻却駐驻賬账測测變变賠赔紛纷緩缓滄沧嶺岭凈净擺摆廣广揮挥車车夾夹燈灯豎竖灣湾換换紀纪橋桥掃扫齡龄繪绘蟲虫崗岗瀏浏勢势輕轻團团連连輯辑盡尽親亲買买銜衔頂顶歡欢聲声縫缝術术樂乐慮虑誌志顯显驟骤戰战綱纲壯壮興兴絕绝隻只',
);

/** Whatever `standardText` may write otherwise. */
const unusual = unitTable([
  ...simplified.keys(),
  ...unitsBetween(0x2e80, 0x2fdf),
  ...unitsBetween(0xf900, 0xfaff),
  ...unitsBetween(0xff10, 0xff19),
  0xff0e,
]);
