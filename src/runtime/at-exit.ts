/**
 * What must not outlive this process: scratch folders, children; must not do anything that takes time.
 *
 * It runs at Node's `exit` event, so also after `process.exit`; a SIGINT or SIGTERM gets there through signals.ts.
 * After kill -9 nothing runs: whoever leaves something behind must cope with that on the next run.
 */

const undone = new Set<() => void>();

/** Calls `undo` when the process ends, unless the function it gives back was called before. */
export function atExit(undo: () => void): () => void {
  if (undone.size === 0) process.on("exit", undoAll);
  undone.add(undo);
  return () => {
    undone.delete(undo);
    if (undone.size === 0) process.off("exit", undoAll);
  };
}

function undoAll(): void {
  for (const undo of undone) {
    try {
      undo();
    } catch {
      // The rest must still be undone, and nobody is left to tell: the exit code says that something stayed.
      process.exitCode = 1;
    }
  }
}
