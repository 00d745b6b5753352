import type { MapView } from '../engine/protocol.ts';
import type { Strings } from '../i18n/index.ts';
import type { MapPicture } from './map-picture.ts';

export function pictureOf(view: MapView, _strings: Strings): MapPicture {
  return view as unknown as MapPicture;
}
