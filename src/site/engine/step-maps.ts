// The maps of a program at a step, with the names of the variables that hold them.

import { describeMap, type Machine, namedMaps } from '../../host/index.ts';
import type { Language } from '../i18n/index.ts';
import type { MapAt } from './protocol.ts';

export function mapsAt(machine: Machine, language: Language): MapAt[] {
  return namedMaps(machine).map(({ name, view }) => ({ name, view, text: describeMap(view, language) }));
}
