import {
  IconBuildingFactory2,
  IconCloudUp,
  IconDeviceTablet,
  IconGauge,
  IconHome,
  IconList,
  IconMathFunction,
  IconPlus,
  IconQrcode,
  IconScale,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Actor } from '#domain/access/actor.ts';
import { can, type Action } from '#domain/access/permissions.ts';
import { paths } from './paths.ts';

/** An entry of the main menu. */
export interface Destination {
  readonly to: string;
  readonly word:
    | 'home'
    | 'newWorkOrder'
    | 'workOrders'
    | 'scan'
    | 'cases'
    | 'factors'
    | 'company'
    | 'queue'
    | 'meters'
    | 'tablets';
  readonly Icon: ComponentType<{ 'aria-hidden'?: boolean; stroke?: number }>;
  /** What one must be allowed to do; null for everyone. */
  readonly action: Action | null;
}

/** As many as a phone holds at the thumb beside the menu of the rest. */
const MOST_IN_BAR = 5;

const HOME: Destination = { to: paths.home, word: 'home', Icon: IconHome, action: null };
const NEW_WORK_ORDER: Destination = {
  to: paths.newWorkOrder,
  word: 'newWorkOrder',
  Icon: IconPlus,
  action: 'recordWorkOrder',
};
const WORK_ORDERS: Destination = {
  to: paths.workOrders,
  word: 'workOrders',
  Icon: IconList,
  action: 'readWorkOrders',
};
const SCAN: Destination = { to: paths.scan, word: 'scan', Icon: IconQrcode, action: 'recordWorkOrder' };
const CASES: Destination = { to: paths.cases, word: 'cases', Icon: IconScale, action: 'resolveCases' };
const FACTORS: Destination = {
  to: paths.emissionFactors,
  word: 'factors',
  Icon: IconMathFunction,
  action: 'readFactors',
};
const COMPANY: Destination = {
  to: paths.company,
  word: 'company',
  Icon: IconBuildingFactory2,
  action: 'readCompany',
};
const QUEUE: Destination = { to: paths.queue, word: 'queue', Icon: IconCloudUp, action: 'recordWorkOrder' };
const METERS: Destination = { to: paths.meters, word: 'meters', Icon: IconGauge, action: 'manageMeters' };
const TABLETS: Destination = {
  to: paths.tablets,
  word: 'tablets',
  Icon: IconDeviceTablet,
  action: 'manageTablets',
};

// At the line the camera is nearer than the papers; in the office what waits for a decision is.
const AT_THE_LINE = [HOME, NEW_WORK_ORDER, WORK_ORDERS, SCAN, FACTORS, COMPANY, QUEUE];
const IN_THE_OFFICE = [
  HOME,
  NEW_WORK_ORDER,
  WORK_ORDERS,
  CASES,
  FACTORS,
  COMPANY,
  QUEUE,
  SCAN,
  METERS,
  TABLETS,
];

/** The menu of this account: what stands in the bar, and the rest. */
export function destinationsFor(actor: Actor): {
  readonly bar: readonly Destination[];
  readonly rest: readonly Destination[];
} {
  const subject = { companyId: actor.companyId };
  const order = can(actor, 'resolveCases', subject) ? IN_THE_OFFICE : AT_THE_LINE;
  const allowed = order.filter(
    ({ action, to }) =>
      action === null ||
      // The guild reads companies too, in a list of its own: this page is that of the account's own company.
      (can(actor, action, subject) && (to !== paths.company || actor.companyId !== null)),
  );
  return { bar: allowed.slice(0, MOST_IN_BAR), rest: allowed.slice(MOST_IN_BAR) };
}
