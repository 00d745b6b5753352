// The page's one engine: shared by all labs and programs on it, started when first needed.

import { EngineClient, type WorkerLike } from '../engine/client.ts';
import type { Reply } from '../engine/protocol.ts';

let client: EngineClient | undefined;

export function engine(): EngineClient {
  client ??= new EngineClient(startWorker);
  return client;
}

function startWorker(): WorkerLike {
  const worker = new Worker(new URL('../engine/worker.ts', import.meta.url), {
    type: 'module',
    name: 'tombstone-engine',
  });
  const like: WorkerLike = {
    postMessage: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
    onmessage: null,
    onerror: null,
  };
  worker.onmessage = (event: MessageEvent<Reply>) => like.onmessage?.(event);
  worker.onerror = (event) => like.onerror?.(event);
  return like;
}
