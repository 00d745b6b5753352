// Colours of the static listings: the same as the editors', from the palette of theme.css.

const palettes = {
  dark: {
    text: '#dfe5e4',
    comment: '#95a19f',
    string: '#8fcf9f',
    number: '#dcae58',
    keyword: '#7fc8bd',
    builtin: '#9db7e4',
    background: '#0c1112',
  },
  light: {
    text: '#243031',
    comment: '#5a6766',
    string: '#23683a',
    number: '#85590a',
    keyword: '#15635b',
    builtin: '#2c528f',
    background: '#f3f1ea',
  },
};

/** A VS Code theme, as Expressive Code takes them. */
export function codeTheme(type) {
  const colours = palettes[type];
  // No italics: Chinese comments have none.
  const rule = (scope, foreground, fontStyle) => ({ scope, settings: { foreground, ...(fontStyle && { fontStyle }) } });
  return {
    name: `tombstone-${type}`,
    type,
    colors: { 'editor.background': colours.background, 'editor.foreground': colours.text },
    settings: [
      { settings: { foreground: colours.text, background: colours.background } },
      rule(['comment', 'punctuation.definition.comment'], colours.comment),
      rule(['string', 'punctuation.definition.string', 'constant.character'], colours.string),
      rule(['constant.numeric'], colours.number),
      rule(['keyword', 'storage.type.function.go', 'storage.type.map.go'], colours.keyword, 'bold'),
      rule(['keyword.operator'], colours.text, 'normal'),
      rule(['storage.type', 'support.function.builtin', 'constant.language'], colours.builtin),
      rule(['invalid'], colours.text),
    ],
  };
}
