/**
 * `npm run bench:pdf`: how long one statement takes to draw in a browser on a processor four times slower than this one,
 * from data to bytes, with fonts fetched anew and with fonts at hand; and whether the bytes are those that Node draws.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import { renderPdf } from '#report/pdf/render-pdf.ts';
import { statementInLanguage } from '#report/statement-in-language.ts';
import { launchBrowser } from '../support/browser.ts';
import { fontsOf } from '../support/built-fonts.ts';
import { aCompleteOrder, aStatement, aStatementOf } from '../support/statements.ts';
import type { DrawnStatement } from './statement-pdf-page.ts';

const SLOWDOWN = 4;
const MOST_MS = 1_500;
const MOST_BYTES = 250_000;
const ROUNDS = 5;
const PROJECT = join(import.meta.dirname, '../..');
const RESULTS = join(import.meta.dirname, 'results-pdf.md');

const five = Array.from({ length: 5 }, (_, index) => aCompleteOrder({ workOrderNumber: `WO-${index + 1}` }));
const CASES: readonly {
  readonly name: string;
  readonly language: StatementLanguage;
  readonly statement: EmissionStatement;
}[] = [
  { name: 'one order, Chinese', language: 'ZH_TW', statement: aStatement(aCompleteOrder()) },
  { name: 'one order, English', language: 'EN', statement: aStatement(aCompleteOrder()) },
  { name: 'one order, both languages', language: 'ZH_TW_EN', statement: aStatement(aCompleteOrder()) },
  { name: 'five orders, Chinese', language: 'ZH_TW', statement: aStatementOf(five) },
];

/** The drawing code as the product is built, in one file. */
async function bundle(): Promise<string> {
  const built = await build({
    root: PROJECT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'statement-pdf-page.ts'), formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []));
  const entry = chunks.find((chunk) => chunk.type === 'chunk');
  if (entry?.type !== 'chunk') throw new Error('the page was not built');
  return entry.code;
}

/** Serves the page, its script and the fonts of the product. */
async function serve(script: string) {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/page.js') response.setHeader('content-type', 'text/javascript').end(script);
    else if (path.startsWith('/fonts/'))
      void readFile(join(PROJECT, 'client/public', path)).then((font) => response.end(font));
    else
      response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

const expected = CASES.map(({ statement, language }) => {
  const document = statementInLanguage(statement, language);
  return Buffer.from(renderPdf(document, fontsOf(document)).bytes);
});
const server = await serve(await bundle());
const browser = await launchBrowser();
const rows: string[] = [];
let isWithin = true;
try {
  for (const [index, { name, statement, language }] of CASES.entries()) {
    const page = await browser.newPage();
    await page.goto(server.origin);
    await page.waitForFunction('typeof drawStatement === "function"');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const call = `drawStatement(${JSON.stringify(statement)}, ${JSON.stringify(language)})`;
    await page.evaluate('prepare()');
    const rounds: DrawnStatement[] = [];
    while (rounds.length < ROUNDS) rounds.push(await page.evaluate<DrawnStatement>(call));
    await page.close();
    const [first] = rounds;
    const bytes = Buffer.from(first?.bytes ?? '', 'base64');
    const later = rounds.slice(1).map(({ milliseconds }) => milliseconds);
    const median = later.toSorted((a, b) => a - b)[Math.floor(later.length / 2)] ?? Number.NaN;
    const isSame = expected[index]?.equals(bytes) ?? false;
    const firstMs = first?.milliseconds ?? Number.NaN;
    const isShort = index > 2 || (firstMs < MOST_MS && median < MOST_MS);
    isWithin = isWithin && isSame && isShort && bytes.length <= MOST_BYTES;
    rows.push(
      `| ${name} | ${firstMs.toFixed(0)} ms | ${median.toFixed(0)} ms | ${(bytes.length / 1000).toFixed(0)} kB | ${isSame ? 'yes' : 'NO'} |`,
    );
    process.stdout.write(`${String(rows.at(-1))}\n`);
  }
} finally {
  await browser.close();
  server.close();
}
const [processor] = cpus();
const report = `# One statement as PDF

Measured by \`npm run bench:pdf\` on ${cpus().length} × ${processor?.model.trim() ?? 'unknown'}, Chromium at a ${SLOWDOWN}-fold slowdown
of the processor; from data to bytes. First: by code that never ran, with the font read while the page of the order was open, as the product does. Limits: ${MOST_MS} ms for one order, ${MOST_BYTES / 1000} kB.

| statement | first | again (median of ${ROUNDS - 1}) | file | same bytes as in Node |
| --- | ---: | ---: | ---: | --- |
${rows.join('\n')}
`;
await writeFile(RESULTS, report);
process.exitCode = isWithin ? 0 : 1;
