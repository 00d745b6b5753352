// The txtar form of several files in one text, as the Go playground shares them:
//
//   package main …          (the first part, without a mark, is prog.go)
//   -- go.mod --
//   module play

export interface SourceText {
  /** Slash-separated path, as diagnostics print it. */
  readonly name: string;
  readonly text: string;
}

const markLine = /^-- (.+) --[ \t\r]*$/;

/** Splits a text at its marks; a text without marks is one file called `defaultName`. Empty parts before the first mark vanish. */
export function parseTxtar(text: string, defaultName: string): SourceText[] {
  const files: { name: string; lines: string[] }[] = [{ name: defaultName, lines: [] }];
  let marks = 0;
  for (const line of text.split('\n')) {
    const mark = markLine.exec(line);
    if (mark === null) {
      files.at(-1)?.lines.push(line);
    } else {
      marks++;
      files.push({ name: (mark[1] as string).trim(), lines: [] });
    }
  }
  if (marks === 0) return [{ name: defaultName, text }];
  return files
    .map((file) => ({ name: file.name, text: file.lines.join('\n') }))
    .filter((file, index) => index > 0 || file.text.trim() !== '');
}

export function formatTxtar(files: readonly SourceText[]): string {
  return files.map((file) => `-- ${file.name} --\n${file.text.endsWith('\n') ? file.text : `${file.text}\n`}`).join('');
}
