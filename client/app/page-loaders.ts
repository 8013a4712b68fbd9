import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

type Page = LazyExoticComponent<ComponentType>;

/** A page of a feature, loaded when its address is first opened. */
function page(load: () => Promise<ComponentType>): Page {
  return lazy(async () => ({ default: await load() }));
}

export const HomePage = page(async () => (await import('../features/home/home-page.tsx')).HomePage);
export const CompanyPage = page(
  async () => (await import('../features/company-profile/company-page.tsx')).CompanyPage,
);
export const FactorsPage = page(
  async () => (await import('../features/emission-factors/factors-page.tsx')).FactorsPage,
);

const colleagues = import.meta.glob<Readonly<Record<string, ComponentType>>>('../features/*/*-page.tsx');

function pageOf(path: string, name: string): Page {
  return page(async () => {
    const module = await colleagues[path]?.();
    const component = module?.[name];
    if (component === undefined) throw new Error(`${name} is not built yet`);
    return component;
  });
}

export const EntryPage = pageOf('../features/work-order-entry/entry-page.tsx', 'EntryPage');
export const HistoryPage = pageOf('../features/work-order-history/history-page.tsx', 'HistoryPage');
export const DetailPage = pageOf('../features/work-order-detail/detail-page.tsx', 'DetailPage');
