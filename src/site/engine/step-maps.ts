// The maps of a program at a step, with the names of the variables that hold them.

import { describeMap, type Machine, namedMaps } from '../../host/index.ts';
import type { Language } from '../i18n/index.ts';
import type { MapAt } from './protocol.ts';

export function mapsAt(machine: Machine, language: Language): MapAt[] {
  const nils = new Set<string>();
  const maps: MapAt[] = [];
  for (const { name, view } of namedMaps(machine)) {
    // A receiver is a variable of each frame it is handed to; a nil map says it once.
    if (view.design === 'nil') {
      if (nils.has(name)) continue;
      nils.add(name);
    }
    maps.push({ name, view, text: describeMap(view, language) });
  }
  return maps;
}
