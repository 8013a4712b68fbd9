/** By file, how many places of it read each table without naming a company. */
export const beyondACompany: Readonly<Record<string, Readonly<Record<string, number>>>>;
