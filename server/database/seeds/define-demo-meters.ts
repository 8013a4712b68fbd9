import type { EmissionFactorService } from '../../emission-factors/emission-factor.service.ts';
import { DefineLineService } from '../../meters/define-line.service.ts';
import { DefineMeterService } from '../../meters/define-meter.service.ts';
import type { RequestContext } from '../../request-context.ts';
import { demoId } from './demo-content.ts';
import type { DemoLineOfMeters } from './demo-meters.ts';

/** Defines a line of the demo with its meters as its office would. Repeating it adds nothing. */
export async function defineDemoMeters(
  context: RequestContext,
  factors: EmissionFactorService,
  plantId: string,
  { lineId, name, meters }: DemoLineOfMeters,
): Promise<void> {
  const commandId = (id: string) => demoId(`${id} define`);
  await new DefineLineService().defineProductionLine(context, {
    commandId: commandId(lineId),
    lineId,
    plantId,
    name,
  });
  const definitions = new DefineMeterService(factors);
  for (const { isOnLine, ...meter } of meters) {
    const place = { plantId, lineId: isOnLine ? lineId : null };
    await definitions.defineMeter(context, { commandId: commandId(meter.meterId), ...meter, ...place });
  }
}
