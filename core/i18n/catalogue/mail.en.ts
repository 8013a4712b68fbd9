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
  contact: {
    subject: 'Plating carbon platform: a new message from the contact form',
    intro: 'Somebody wrote through the contact form of the site:',
    name: 'Name: {{name}}',
    organisation: 'Organisation: {{organisation}}',
    email: 'E-mail: {{email}}',
    phone: 'Phone: {{phone}}',
    about: 'Subject: {{subject}}',
    reply: 'Please write to {{email}} to answer; an answer to this letter does not reach the sender.',
    inbox: "The message is also in the platform's inbox; mark it there once it is settled:",
  },
};
