import { AccountService } from './accounts/account.service.ts';
import { PasswordHasher } from './accounts/password.ts';
import { SignInResolver } from './accounts/sign-in.resolver.ts';
import { CompanyResolver } from './companies/company.resolver.ts';
import type { Config } from './config.ts';
import { DefineEmissionSourceService } from './emission-factors/define-emission-source.service.ts';
import { EmissionFactorResolver } from './emission-factors/emission-factor.resolver.ts';
import { EmissionFactorService } from './emission-factors/emission-factor.service.ts';
import { PlatformResolver } from './platform/platform.resolver.ts';
import { SyncResolver } from './sync/sync.resolver.ts';
import { SyncService, type ReportFault } from './sync/sync.service.ts';
import { WorkOrderFieldsResolver } from './work-orders/work-order-fields.resolver.ts';
import { WorkOrderResolver } from './work-orders/work-order.resolver.ts';
import { WorkOrderService } from './work-orders/work-order.service.ts';
import { WriteWorkOrderService } from './work-orders/write-work-order.service.ts';

/** Every resolver, with the services that it needs. */
export function createResolvers(config: Config, reportFault: ReportFault): readonly object[] {
  const accounts = new AccountService(new PasswordHasher(), config.signInFailuresPerAddress);
  const factors = new EmissionFactorService();
  const sync = new SyncService(new WriteWorkOrderService(factors), reportFault);
  return [
    new PlatformResolver(config.seedsDemo),
    new SignInResolver(accounts),
    new CompanyResolver(),
    new EmissionFactorResolver(factors, new DefineEmissionSourceService()),
    new WorkOrderResolver(new WorkOrderService()),
    new WorkOrderFieldsResolver(),
    new SyncResolver(sync),
  ];
}
