import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import { exportOwnData } from './own-data.service.ts';
import { ExportOwnDataInputType, OwnDataExportType } from './own-data.types.ts';

@Resolver()
export class OwnDataResolver {
  @Mutation(() => OwnDataExportType, { description: 'For owners: all data of the company as files' })
  async exportOwnData(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExportOwnDataInputType) input: ExportOwnDataInputType,
  ): Promise<OwnDataExportType> {
    return exportOwnData(context, input);
  }
}
