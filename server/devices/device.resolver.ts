import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { loaderFor } from '../graphql/loaders.ts';
import type { RequestContext } from '../request-context.ts';
import { TabletType } from '../tablets/tablet.types.ts';
import { loadAccountNames, loadTablets } from './device-loaders.ts';
import type { DeviceContact, DeviceService } from './device.service.ts';
import { DeviceContactType, DeviceType, ReportDeviceInputType } from './device.types.ts';

@Resolver(() => DeviceType)
export class DeviceResolver {
  private readonly installations: DeviceService;

  constructor(installations: DeviceService) {
    this.installations = installations;
  }

  @Query(() => [DeviceType], {
    description: 'Installations of the app that belong to the company, with what waits on them',
  })
  async devices(@Ctx() context: RequestContext): Promise<readonly DeviceType[]> {
    return this.installations.devices(context);
  }

  @Mutation(() => DeviceContactType, {
    description: 'What a device says about itself when it has nothing to send',
  })
  async reportDevice(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportDeviceInputType) input: ReportDeviceInputType,
  ): Promise<DeviceContact> {
    return this.installations.reportDevice(context, input);
  }

  @FieldResolver(() => String)
  async accountName(@Ctx() context: RequestContext, @Root() device: DeviceType): Promise<string> {
    return loaderFor(context, loadAccountNames).load(device.accountId);
  }

  @FieldResolver(() => TabletType, { nullable: true })
  async tablet(@Ctx() context: RequestContext, @Root() device: DeviceType): Promise<TabletType | null> {
    return loaderFor(context, loadTablets).load(device.accountId);
  }
}
