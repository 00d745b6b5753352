// The engine inside the commands that are loaded later: the bundler puts the standard library here.

import { useObjectFiles } from '../host/index.ts';
import objects from '../std/build/std.bin';
import debug from '../std/build/std.debug';

export { machineModule } from './machine.ts';

useObjectFiles({ objects, debug });
