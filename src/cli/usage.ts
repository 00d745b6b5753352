// What the command says about itself, and the error for wrong usage.

export const usageErrorCode = 'TOMBSTONE_USAGE';

/** Wrong arguments or unreadable input: printed to standard error, exit status 2. */
export class UsageError extends Error {
  /** Told by its code, because a command that is loaded later has a class of its own. */
  readonly code = usageErrorCode;
}

export const usage = `Tombstone: Go map deletion, taught by a machine you can open.

usage: tombstone COMMAND [flags] ...

  run [--go 1.23|1.24|1.26] [--seed N] FILE...|DIR|- [ARG...]   compile and run, as go run does
      --trace                 then print what happened: each visible event with step, goroutine, place, changed map slots
      --dump-map[=NAME]       then print the program's maps, slot by slot, as they were when it ended
      --step N                with --dump-map: as they were at step N
  check [--go VERSION] FILE...|DIR|-                   print syntax and type errors, as gc prints them
  lab list                                             the labs
  lab check SLUG [FILE|-]                              judge code (default: the lab's starter) by the lab's checks
  replay TRACE.json...                                 recorded map traces of real Go, state for state
  help                                                 this text

FILE may be a txtar of several files. Exit status: the program's own for run (2 after a panic or fatal error), 1 when
there are errors or failed checks, 2 for wrong usage.
`;
