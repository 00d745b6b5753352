// Texts of labs mark code with `backquotes`; this cuts them into plain and code parts.

export interface InlinePart {
  readonly code: boolean;
  readonly text: string;
}

export function inlineParts(text: string): InlinePart[] {
  const parts: InlinePart[] = [];
  text.split('`').forEach((piece, i, all) => {
    // An unpaired last backquote is a character, not a mark.
    const unpaired = i === all.length - 1 && i % 2 === 1;
    if (unpaired) parts.push({ code: false, text: `\`${piece}` });
    else if (piece !== '') parts.push({ code: i % 2 === 1, text: piece });
  });
  return parts;
}
