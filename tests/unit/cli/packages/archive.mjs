// The programs of this folder: their parts, and outputs with what differs from machine to machine taken out.

/** @param {string} text @returns {{ args: string[], files: { name: string, text: string }[], want: string }} */
export function parts(text) {
  const files = text
    .split(/^-- (?=.+ --$)/m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n');
      return { name: head.replace(/ --$/, ''), text: lines.join('\n') };
    });
  const section = (/** @type {string} */ name) => files.find((file) => file.name === name)?.text ?? '';
  return {
    args: section('args').trim().split(' '),
    files: files.filter(({ name }) => name !== 'args' && name !== 'want'),
    want: section('want'),
  };
}

/**
 * Takes out addresses, arguments of frames, where GOROOT is, and the frames of panic itself.
 *
 * @param {string} output @param {string} folder @returns {string}
 */
export function normalize(output, folder) {
  return output
    .replaceAll(folder, 'FOLDER')
    .replace(/ \(\/\S*\/src\/[^)]*\)/g, '')
    .replace(/^panic\(\{0x.*\n\t.*\n/gm, '')
    .replace(/ \+0x[0-9a-f]+$/gm, '')
    .replace(/\((?!\)$)[^()]*\)$(?=\n\t)/gm, '(...)')
    .replace(/0x[0-9a-f]{2,}/g, '0xADDR');
}
