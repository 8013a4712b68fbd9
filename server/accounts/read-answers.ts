import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export interface Question {
  readonly question: string;
  /** On a terminal the answer is not shown while it is typed. */
  readonly isSecret: boolean;
}

/** One line for each question, asked on a terminal or read from a pipe; fewer when the input ends early. */
export async function readAnswers(questions: readonly Question[]): Promise<readonly string[]> {
  const isTerminal = process.stdin.isTTY;
  const screen = { isHidden: false };
  const echo = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!screen.isHidden) process.stdout.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: echo, terminal: isTerminal });
  const ask = (next: Question | undefined) => {
    if (!isTerminal || next === undefined) return;
    process.stdout.write(`${next.question}: `);
    screen.isHidden = next.isSecret;
  };
  const answers: string[] = [];
  ask(questions[0]);
  for await (const line of lines) {
    if (screen.isHidden) process.stdout.write('\n');
    screen.isHidden = false;
    answers.push(line);
    if (answers.length === questions.length) break;
    ask(questions[answers.length]);
  }
  lines.close();
  return answers;
}
