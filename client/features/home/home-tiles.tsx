import { IconBuildingFactory2, IconList, IconMathFunction, IconPlus } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Actor } from '#domain/access/actor.ts';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import classes from './home-tiles.module.css';

interface Tile {
  readonly to: string;
  readonly word: 'newWorkOrder' | 'workOrders' | 'company' | 'factors';
  readonly Icon: ComponentType<{ 'aria-hidden'?: boolean; stroke?: number; size?: number }>;
  readonly isFor: (actor: Actor) => boolean;
}

const TILES: readonly Tile[] = [
  {
    to: paths.newWorkOrder,
    word: 'newWorkOrder',
    Icon: IconPlus,
    isFor: (actor) => can(actor, 'recordWorkOrder', { companyId: actor.companyId }),
  },
  {
    to: paths.workOrders,
    word: 'workOrders',
    Icon: IconList,
    isFor: (actor) => can(actor, 'readWorkOrders', { companyId: actor.companyId }),
  },
  {
    to: paths.company,
    word: 'company',
    Icon: IconBuildingFactory2,
    isFor: (actor) => actor.companyId !== null,
  },
  {
    to: paths.emissionFactors,
    word: 'factors',
    Icon: IconMathFunction,
    isFor: (actor) => can(actor, 'readFactors', { companyId: actor.companyId }),
  },
];

/** The acts of this role, each large enough for a gloved hand. */
export function HomeTiles() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  return (
    <nav aria-label={translate('app.navigation')} className={classes.tiles}>
      {TILES.filter(({ isFor }) => isFor(actor)).map(({ to, word, Icon }) => (
        <Link key={to} to={to} className={classes.tile} data-main={word === 'newWorkOrder' || undefined}>
          <span className={classes.icon}>
            <Icon aria-hidden stroke={1.5} size={34} />
          </span>
          <span className={classes.title}>{translate(`home.tiles.${word}.title`)}</span>
          <span className={classes.body}>{translate(`home.tiles.${word}.body`)}</span>
        </Link>
      ))}
    </nav>
  );
}
