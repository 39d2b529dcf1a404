import type { FormSource } from '../../forms/schema.ts';
import { defineKind } from '../kind.ts';
import disclosure2019 from './forms/disclosure.2019.json' with { type: 'json' };
import disclosure2021 from './forms/disclosure.2021.json' with { type: 'json' };
import litigation from './forms/litigation.json' with { type: 'json' };
import requests2019 from './forms/requests.2019.json' with { type: 'json' };
import requests2021 from './forms/requests.2021.json' with { type: 'json' };
import { prose } from './prose/index.ts';
import sections from './sections.json' with { type: 'json' };
import { textSigns } from './textSigns.ts';

/** The form files, validated by the build and by the tests. */
export const formFiles = { disclosure2019, disclosure2021, requests2019, requests2021, litigation } as const;

/** 政府信息公开工作年度报告 (国办公开办函〔2019〕60号, 〔2021〕30号): six sections, three tables, two editions. */
export const disclosure = defineKind({
  name: 'disclosure',
  title: { zh: '政府信息公开工作年度报告', en: 'yearly report on government information disclosure' },
  editions: [
    { name: '2019', from: 2019, notice: { name: '国办公开办函〔2019〕60号', pattern: '〔2019〕\\s*60\\s*号' } },
    { name: '2021', from: 2021, notice: { name: '国办公开办函〔2021〕30号', pattern: '〔2021〕\\s*30\\s*号' } },
  ],
  sections: sections,
  forms: Object.values(formFiles) as FormSource[],
  titleSigns: {
    subject: '政府信息公开',
    end: '政府信息公开(?:工作)?(?:年度工作|工作年度|年度|年)报告$|年度?政府信息公开(?:工作)?报告$',
    lastWords: ['报告', '報告'],
  },
  headingEnds: '况況述事施见見项項向目题題',
  headWords: ['信息内容'],
  textSigns,
  tableWords: '结转|有效|维持|项目数量|处理决定',
  template: {
    prefixes: ['年报', 'nianbao'],
    description: '完整的六部分年度报告',
    title: '{organisation}{year}年政府信息公开工作年度报告',
    preamble: [
      '依据《中华人民共和国政府信息公开条例》第五十条之规定，编制本报告。本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。',
    ],
  },
  prose,
});
