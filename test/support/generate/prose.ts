import type { Recipe } from './recipe.ts';

/** Invented running text for a section; what it says of figures is true. */
export function proseOf(number: number, recipe: Recipe): string[] {
  const lines = prose[number]?.(recipe) ?? [];
  return number === 1 && recipe.aside && !recipe.page ? [...lines, aside] : lines;
}

/** An ordinary table, whose words are near those of the form. */
const aside = `| 公开渠道 | 信息数量 | 总计 |
|---|---|---|
| 门户网站 | 120 | 120 |
| 政务微博、其他 | 30 | 30 |`;

/** The sentence between title and first section. */
export const preamble = '本报告依据《中华人民共和国政府信息公开条例》第五十条之规定编制。';

const prose: Readonly<Record<number, (recipe: Recipe) => string[]>> = {
  1: ({ year, figures }) => [
    `${year}年，我单位坚持以公开为常态、不公开为例外，把公开要求落到决策、执行、管理、服务、结果各环节。`,
    '（一）主动公开',
    '1.及时更新机构职能、权责清单和办事指南，重要文件同步配发解读。',
    '（二）依申请公开',
    `全年新收政府信息公开申请${figures.requests['1']?.['total']}件，结转下年度继续办理${figures.requests['4']?.['total']}件。`,
    '（三）监督保障',
    '一是完善制度，二是加强培训，三是定期检查。',
  ],
  5: () => [
    '一是解读形式还不够丰富。下一步将更多采用图解和视频。',
    '二是个别单位答复文书不够规范。已组织案例研讨，逐件复核。',
  ],
  6: () => ['如需了解更多信息，请登录本单位门户网站查询。'],
};
