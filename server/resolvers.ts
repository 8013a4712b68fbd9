import { AccountService } from './accounts/account.service.ts';
import { PasswordHasher } from './accounts/password.ts';
import { SignInResolver } from './accounts/sign-in.resolver.ts';
import { CompanyResolver } from './companies/company.resolver.ts';
import type { Config } from './config.ts';

/** Every resolver, with the services that it needs. */
export function createResolvers(config: Config): readonly object[] {
  const accounts = new AccountService(new PasswordHasher(), config.signInFailuresPerAddress);
  return [new SignInResolver(accounts), new CompanyResolver()];
}
