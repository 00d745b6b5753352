// tombstone replay: recorded map traces of real Go on the machine's maps, state for state.

import { formatReplay, parseTrace, replayTrace, TraceError } from '../../host/index.ts';
import { machineModule } from '../engine.ts';
import { writeAll } from '../output.ts';
import { readText } from '../sources.ts';
import { UsageError } from '../usage.ts';

export function replayCommand(paths: string[]): number {
  if (paths.length === 0) throw new UsageError('usage: tombstone replay TRACE.json...');
  let different = 0;
  for (const path of paths) {
    try {
      const result = replayTrace(machineModule(), parseTrace(readText(path, path)));
      if (result.difference !== undefined) different++;
      writeAll(1, `${path}: ${formatReplay(result)}\n`);
    } catch (error) {
      if (error instanceof TraceError) throw new UsageError(`${path}: ${error.message}`);
      throw error;
    }
  }
  return different > 0 ? 1 : 0;
}
