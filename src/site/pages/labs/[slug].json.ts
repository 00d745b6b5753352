// A lab's data, fetched when the lab is opened.

import type { APIRoute } from 'astro';
import { labNamed, labs } from '../../lab/catalog.ts';
import { labData } from '../../lab/data.ts';

export function getStaticPaths() {
  return [...labs.keys()].map((slug) => ({ params: { slug } }));
}

export const GET: APIRoute = ({ params }) => Response.json(labData(labNamed(params.slug ?? '')));
