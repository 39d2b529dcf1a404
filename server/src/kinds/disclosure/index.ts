import { compileForm } from '../../forms/form.ts';
import type { FormSource } from '../../forms/schema.ts';
import type { ReportKind } from '../kind.ts';
import disclosure2019 from './forms/disclosure.2019.json' with { type: 'json' };
import disclosure2021 from './forms/disclosure.2021.json' with { type: 'json' };
import litigation from './forms/litigation.json' with { type: 'json' };
import requests2019 from './forms/requests.2019.json' with { type: 'json' };
import requests2021 from './forms/requests.2021.json' with { type: 'json' };
import sections from './sections.json' with { type: 'json' };

/** The form files, validated by the build and by the tests. */
export const formFiles = { disclosure2019, disclosure2021, requests2019, requests2021, litigation } as const;

/** 政府信息公开工作年度报告 (国办公开办函〔2019〕60号, 〔2021〕30号): six sections, three tables, two editions. */
export const disclosure: ReportKind = {
  name: 'disclosure',
  title: { zh: '政府信息公开工作年度报告', en: 'yearly report on government information disclosure' },
  editions: [
    { name: '2019', from: 2019 },
    { name: '2021', from: 2021 },
  ],
  sections: sections,
  forms: Object.values(formFiles).flatMap((file) => {
    const source = file as FormSource;
    return source.editions.map((edition) => compileForm(source, edition));
  }),
};
