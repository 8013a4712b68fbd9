import type { WordsOf } from '../words-of.ts';
import type { mailZhTw } from './mail.zh-TW.ts';

export const mailEn: WordsOf<typeof mailZhTw> = {
  statement: {
    subject: 'Emission statement {{serialNumber}} revision {{revision}} ({{company}})',
    greeting: 'To {{customer}}:',
    greetingUnnamed: 'Good day,',
    body: 'Attached is the emission statement of {{company}} for your order {{customerOrderNumber}} (declared by the company itself).',
    check: 'Here you can check what was issued and how it stands now:',
    from: 'Sent by {{sender}} through the plating carbon platform; questions go to that company.',
  },
};
