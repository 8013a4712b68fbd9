import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { SignInResultType } from '../accounts/account.types.ts';
import { readViewer } from '../accounts/viewer.service.ts';
import type { GraphqlContext } from '../graphql/graphql-context.ts';
import type { RequestContext } from '../request-context.ts';
import type { EnrolTabletService } from './enrol-tablet.service.ts';
import type { TabletService } from './tablet.service.ts';
import {
  CreateEnrolmentCodeInputType,
  EnrolmentCodeType,
  EnrolTabletInputType,
  RenameTabletInputType,
  RevokeTabletInputType,
  TabletType,
} from './tablet.types.ts';

@Resolver()
export class TabletResolver {
  private readonly administration: TabletService;
  private readonly enrolments: EnrolTabletService;

  constructor(administration: TabletService, enrolments: EnrolTabletService) {
    this.administration = administration;
    this.enrolments = enrolments;
  }

  @Query(() => [TabletType])
  async tablets(@Ctx() context: RequestContext): Promise<readonly TabletType[]> {
    return this.administration.tablets(context);
  }

  @Mutation(() => EnrolmentCodeType, {
    description: 'A code, shown once, by which a device becomes a tablet of the company',
  })
  async createEnrolmentCode(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateEnrolmentCodeInputType) input: CreateEnrolmentCodeInputType,
  ): Promise<EnrolmentCodeType> {
    return this.administration.createEnrolmentCode(context, input);
  }

  @Mutation(() => SignInResultType, {
    description: 'Makes this browser a tablet of the company: a session of its own, for entry and sync only',
  })
  async enrolTablet(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => EnrolTabletInputType) input: EnrolTabletInputType,
  ): Promise<SignInResultType> {
    const { address, deviceName, rememberSession } = context.browser;
    const { commandId, installId, code } = input;
    const enrolment = { commandId, installId, code, address, deviceName };
    const { session, actor } = await this.enrolments.enrolTablet(context, enrolment);
    rememberSession(session);
    return { viewer: await readViewer(context, actor) };
  }

  @Mutation(() => TabletType)
  async renameTablet(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenameTabletInputType) input: RenameTabletInputType,
  ): Promise<TabletType> {
    return this.administration.renameTablet(context, input);
  }

  @Mutation(() => TabletType, {
    description:
      "Ends the tablet's session; what waits on it stays there and can be sent after a new enrolment",
  })
  async revokeTablet(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeTabletInputType) input: RevokeTabletInputType,
  ): Promise<TabletType> {
    return this.administration.revokeTablet(context, input);
  }
}
