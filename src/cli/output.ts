/** Where a call writes: data to `out`, everything that is said to the user to `err`. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person reads `err`. */
  readonly errIsTerminal: boolean;
  readonly columns: number;
  /** Columns of the terminal that `out` is; nothing where it is a file or a pipe. */
  readonly outColumns: number | undefined;
}

/** The process's own streams. Each is touched when it is first needed, since Node takes some time to make one. */
export function processOutput(): Output {
  return {
    out: writerTo(() => process.stdout),
    err: writerTo(() => process.stderr),
    get errIsTerminal() {
      return process.stderr.isTTY === true;
    },
    get columns() {
      return process.stderr.columns ?? 80;
    },
    get outColumns() {
      const { stdout } = process;
      return stdout.isTTY === true ? stdout.columns || 80 : undefined;
    },
  };
}

function writerTo(stream: () => NodeJS.WriteStream): (text: string) => void {
  let opened = false;
  return (text) => {
    if (text === '') return;
    if (!opened) endQuietlyWhenNobodyReads(stream());
    opened = true;
    stream().write(text);
  };
}

/** `aml-templates … | head -1` closes the pipe on us: that is no fault of anyone. */
function endQuietlyWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
