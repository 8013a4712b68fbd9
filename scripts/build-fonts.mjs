/**
 * Makes the fonts of the report into client/public/fonts: everyday Traditional Chinese as a small file, the whole font
 * for rare names, and what only the Japanese and the Latin edition draw. Skipped when nothing they are made of has changed.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { tsImport } from 'tsx/esm/api';
import { projectFolder, say, secondsSince } from './terminal.mjs';

const { REPORT_FONT_FILES } = await tsImport('../core/report/font-files.ts', import.meta.url);
const { coverageOf } = await tsImport('../core/report/pdf/font-coverage.ts', import.meta.url);

const TARGET = join(projectFolder, 'client', 'public', 'fonts');
const STAMP = join(projectFolder, '.cache', 'fonts.sha256');
const PACKAGES = join(projectFolder, 'node_modules', '@expo-google-fonts');
const TRADITIONAL = join(PACKAGES, 'noto-sans-tc', '400Regular', 'NotoSansTC_400Regular.ttf');
const JAPANESE = join(PACKAGES, 'noto-sans-jp', '400Regular', 'NotoSansJP_400Regular.ttf');
const LATIN = join(PACKAGES, 'noto-sans', '400Regular', 'NotoSans_400Regular.ttf');
/** All are under the same licence, by different authors. */
const LICENCES = { 'OFL.txt': 'noto-sans-tc', 'OFL-latin.txt': 'noto-sans' };

/** Characters of given and family names and of addresses that lie outside the everyday level of Big5. */
const NAME_CHARACTERS =
  '堃喆瑠珮峯邨裏衞恒瀞𡻈彣旻玟玥珈珩琁琋琦琪瑀瑄瑋瑜瑤璇璟璿祐禎禕筠綺芃芸苡茜荃莛菡萱葳蓁蕙薇蘋諭鈞鈺銓鋐錡鎧霈靚頎驊昀晟暐曄曜栩楷榕樺毓沁泓浚淇溱漩澐潁灝炘烜焜煒燁燊' +
  '仝凃呂囍妏姸婕媗嫚孟宥宬屘岦崑崧嵐嶸巖庭弘彥彧怡恩悅惠慈懿戩抃捷旂昉昕晁晏晞晢晴暄暘朏杺柏栢桂梣梓楨榆槿櫻欣歆殷汎汯洧洸涴淯淵湉湲滎漢澄瀅瀚煊煜熠犇玗玠玨珺珽琅琍琛琡琬琳琹瑩璁璞璦瓔甯畇皓皜盈睿碩祺秉穎竑竣笙筑簡紘紜紳緁緹縈翊翎翰聿芊芙芷苓茵莆菁蒨蓉蔡薰藝蘭詠詩詮諠謙豊貽賢贇赬軍逸郁郡酈采釩鈴鉅銘鋒錞鍹鎮鏮鐘鑫閎陞霖霆韶頤顗馥駿鵬黛龢';
/** Signs of measurement, arithmetic and print beside those of Big5. */
const SIGNS = '·‧・•–—―‘’“”…‰′″※℃℉№™Ω⁰¹²³⁴⁵⁶⁷⁸⁹µμ×÷±−≈≠≤≥∞√∑→←↑↓■□▲△▼●○◎★☆✓〓㎎㎏㎜㎝㎞㎡㏄①②③④⑤⑥⑦⑧⑨⑩';

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}

/** Level 1 of Big5 (5,401 everyday characters) and its symbols. */
function everydayBig5() {
  const decoder = new TextDecoder('big5');
  let text = '';
  for (const [firstLead, lastLead] of [
    [0xa1, 0xa3],
    [0xa4, 0xc6],
  ]) {
    for (let lead = firstLead; lead <= lastLead; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const isBeyondLevel1 = lead === 0xc6 && trail > 0x7e;
        if ((trail > 0x7e && trail < 0xa1) || isBeyondLevel1) continue;
        text += decoder.decode(Uint8Array.of(lead, trail));
      }
    }
  }
  return text.replaceAll('\ufffd', '');
}

/** Every character that the product itself writes: its words, and the names and documents of the official factors. */
function ownWords() {
  const folders = [
    join(projectFolder, 'core', 'i18n', 'catalogue'),
    join(projectFolder, 'server', 'database', 'seeds'),
  ];
  return folders
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => /\.(ts|json)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('');
}

function everydayCharacters() {
  const latin = range(0x20, 0x7e) + range(0xa0, 0x17f);
  const wide = range(0x3000, 0x303f) + range(0xff01, 0xff5e);
  const all = latin + wide + SIGNS + NAME_CHARACTERS + everydayBig5() + ownWords();
  return [...new Set(all)].sort().join('');
}

const [everydayFile, latinFile, japaneseFile, wholeFile] = REPORT_FONT_FILES;
const characters = everydayCharacters();
const fingerprint = createHash('sha256')
  .update(characters)
  .update(readFileSync(TRADITIONAL))
  .update(readFileSync(JAPANESE))
  .update(readFileSync(LATIN))
  .update(readFileSync(new URL(import.meta.url)))
  .digest('hex');
const isFresh =
  REPORT_FONT_FILES.every((file) => existsSync(join(TARGET, file))) &&
  existsSync(STAMP) &&
  readFileSync(STAMP, 'utf8') === fingerprint;

if (!isFresh) {
  const start = performance.now();
  const traditional = readFileSync(TRADITIONAL);
  const japanese = readFileSync(JAPANESE);
  const drawn = coverageOf(traditional);
  const onlyIn = (font) =>
    String.fromCodePoint(...[...coverageOf(font).keys()].filter((code) => !drawn.has(code)));
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  const options = { targetFormat: 'truetype', noLayoutClosure: true };
  writeFileSync(join(TARGET, everydayFile), await subsetFont(traditional, characters, options));
  copyFileSync(TRADITIONAL, join(TARGET, wholeFile));
  for (const [file, font] of [
    [japaneseFile, japanese],
    [latinFile, readFileSync(LATIN)],
  ])
    writeFileSync(join(TARGET, file), await subsetFont(font, onlyIn(font), options));
  for (const [file, name] of Object.entries(LICENCES))
    copyFileSync(join(PACKAGES, name, 'LICENSE_FONT'), join(TARGET, file));
  mkdirSync(join(projectFolder, '.cache'), { recursive: true });
  writeFileSync(STAMP, fingerprint);
  say(`Made the report fonts (${characters.length} everyday characters) in ${secondsSince(start)}`);
}
