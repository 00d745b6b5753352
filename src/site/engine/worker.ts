// The worker that owns the engine: compiles the machine once, then answers requests.

import { warmUp } from '../../host/index.ts';
import machineUrl from '../../machine/build/machine.wasm?url';
import { Dispatcher } from './dispatcher.ts';
import type { Reply, Request } from './protocol.ts';
import { roomsBackend } from './rooms.ts';

/** The part of a worker's global scope that is used. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(message: Reply): void;
}

const scope = self as unknown as WorkerScope;
const early: Request[] = [];
scope.onmessage = ({ data }) => early.push(data);

// Without the machine no request can be answered; the error ends the worker, and the page tells of it.
const response = fetch(machineUrl);
// While the machine is on its way, the engine has nothing else to do.
warmUp();
const bytes = await (await response).arrayBuffer();
const module = await WebAssembly.compile(bytes);

const dispatcher = new Dispatcher(roomsBackend(module), (reply) => scope.postMessage(reply));
scope.onmessage = ({ data }) => dispatcher.handle(data);
for (const request of early) dispatcher.handle(request);
