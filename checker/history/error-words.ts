/** One way in which a language, or its compiler, names an error on standard error. */
interface Naming {
  /** With the groups `message`, and perhaps `file` and `line`. */
  readonly pattern: RegExp;
  /** Whether nothing was run: the program's own text has a mistake. */
  readonly isSyntax?: true;
}

/** What was read of an error. */
export interface NamedError {
  readonly message: string;
  readonly file: string | undefined;
  readonly line: string | undefined;
  readonly isSyntax: boolean;
}

/** In the order in which they are tried. Each is as its language writes it, in the versions that Debian 12 has. */
const NAMINGS: readonly Naming[] = [
  // esbuild, in tsx
  { pattern: /^(?:file:\/\/)?(?<file>.*?):(?<line>\d+):\d+: ERROR: (?<message>.*)$/, isSyntax: true },
  // Compilers: gcc and clang, javac, rustc, go
  { pattern: /^(?<file>[^\s:]+):(?<line>\d+):\d+: (?:fatal )?error: (?<message>.*)$/, isSyntax: true },
  { pattern: /^(?<file>[^\s:]+\.java):(?<line>\d+): error: (?<message>.*)$/, isSyntax: true },
  {
    pattern: /^error(?:\[E\d+\])?: (?<message>(?!could not compile|test failed|process didn't).*)$/,
    isSyntax: true,
  },
  { pattern: /^(?<file>\.?\/?[^\s:]+\.go):(?<line>\d+):\d+: (?<message>.*)$/, isSyntax: true },
  // Perl, Ruby, PHP
  { pattern: /^(?<message>syntax error) at (?<file>\S+) line (?<line>\d+)\b/, isSyntax: true },
  { pattern: /^(?<file>[^\s:]+\.rb):(?<line>\d+): (?<message>syntax error.*)$/, isSyntax: true },
  {
    pattern: /^(?:PHP )?Parse error:\s+(?<message>.*) in (?<file>\S+) on line (?<line>\d+)$/,
    isSyntax: true,
  },
  // Go
  { pattern: /^(?<message>(?:panic|fatal error): .*)$/ },
  // Rust, up to 1.72 and since
  { pattern: /^thread '.*' panicked at (?<message>'.*'), (?<file>\S+?):(?<line>\d+):\d+$/ },
  { pattern: /^(?<message>thread '.*' panicked) at (?<file>\S+?):(?<line>\d+):\d+:$/ },
  // Java
  { pattern: /^Exception in thread "[^"]*" (?<message>.*)$/ },
  // Ruby
  { pattern: /^(?<file>[^\s:]+\.rb):(?<line>\d+):in [`'].*': (?<message>.*)$/ },
  // PHP
  {
    pattern: /^(?:PHP )?Fatal error:\s+(?<message>.*?)(?: in (?<file>\S+?)(?::| on line )(?<line>\d+))?$/,
  },
  // Lua
  { pattern: /^lua[\w.]*: (?<file>[^\s:]+):(?<line>\d+): (?<message>.*)$/ },
  // C++, C
  { pattern: /^(?<message>terminate called after throwing .*)$/ },
  { pattern: /^\S+: (?<file>[^\s:]+):(?<line>\d+): .*: (?<message>Assertion `.*' failed)\.$/ },
  // C#
  { pattern: /^(?<message>Unhandled exception\. .*)$/ },
  // V8
  { pattern: /^FATAL ERROR: (?<message>.*)$/ },
  // Node and Python: `TypeError: …`, `zmq.error.ZMQError: …`, `MyError [CODE]: …`, `[Error: …] {` where there is no stack
  {
    pattern: /^(?:Uncaught )?\[?(?<message>(?:[\w.]*(?:Error|Exception)(?: \[\w+\])?|\w+ \[\w+\])(?::.*)?)$/,
  },
  // Perl: after Python, whose messages may end like this
  { pattern: /^(?<message>.+) at (?<file>\S+\.p[lm]) line (?<line>\d+)\.$/ },
];

/** What the next line says where the error's own says nothing: Rust since 1.73, C++. */
const MORE: readonly (readonly [RegExp, RegExp])[] = [
  [/panicked$/, /^(.*)$/],
  [/^terminate called/, /^\s*what\(\):\s*(.*)$/],
];

/** The first error that is named in a program's standard error; a mistake in its text before any other. */
export function errorNamedIn(lines: readonly string[]): NamedError | undefined {
  const found = lines.flatMap((line, at) => {
    for (const { pattern, isSyntax = false } of NAMINGS) {
      const groups = pattern.exec(line.trimEnd())?.groups ?? pattern.exec(line.trim())?.groups;
      if (!groups) continue;
      const { message = "", file, line: number } = groups;
      return [{ message: withMore(message, lines[at + 1]), file, line: number, isSyntax }];
    }
    return [];
  });
  return found.find(({ isSyntax }) => isSyntax) ?? found[0];
}

function withMore(message: string, next: string | undefined): string {
  for (const [kind, more] of MORE) {
    const words = kind.test(message) && next !== undefined ? more.exec(next)?.[1] : undefined;
    if (words) return `${message}: ${words.trim()}`;
  }
  return message;
}

/** A frame of a stack: where a program was. */
const FRAMES: readonly RegExp[] = [
  /File "(.+?)", line (\d+)/, // Python
  /^\s+at (?:.*\()?(?:file:\/\/)?([^()]+?):(\d+):\d+\)?$/, // Node
  /^\s+at (?!java\.|jdk\.|sun\.|javax\.|org\.zeromq\.|zmq\.)[\w.$/<>]+\(([\w$]+\.(?:java|kt|scala)):(\d+)\)$/, // Java
  /^\s+at .* in (.+):line (\d+)$/, // C#
  /^\t(\/.+\.go):(\d+)(?: \+0x[\da-f]+)?$/, // Go
  /^(?:\s+from )?([^\s:]+\.rb):(\d+):in /, // Ruby
  /^#\d+ (.+\.php)\((\d+)\)/, // PHP
  /^(?:file:\/\/)?(\/.+?|[A-Z]:\\.+?):(\d+)$/, // Node, above the error
];

/** What is not the learner's own: the run time, and what was installed. */
const LIBRARY =
  /node_modules|^node:|site-packages|dist-packages|\/lib\/python|\.p(xd|yx)$|^<|<frozen|<anonymous>|\/gems\/|\/lib\/ruby\/|\/go\/src\/|\/pkg\/mod\/|\/rustc\/|\/vendor\//;

/** The places of a stack that are no library's, in the order in which they are told. */
export function ownPlacesIn(lines: readonly string[]): { readonly file: string; readonly line: string }[] {
  return lines.flatMap((text) => {
    for (const frame of FRAMES) {
      const [, file, line] = frame.exec(text) ?? [];
      if (file !== undefined && line !== undefined) return LIBRARY.test(file) ? [] : [{ file, line }];
    }
    return [];
  });
}

export function isLibrary(file: string): boolean {
  return LIBRARY.test(file);
}

/** What an interpreter, a run time or a build tool says where it does not find the program that it is given. */
const NOT_FOUND =
  /can't open|cannot open|could not open|no such file or directory|cannot find module|could not find or load main class|unable to access jarfile|no rule to make target|no makefile found|no required module|cannot find main module|not found/i;

/** Where in a program that is there something else was not found: as Node, Perl, and Ruby or Go tell it. */
const PLACE = /\bimported from\b.*|\bat \S+ line \d+|\S+:\d+\b/gi;

/** The line that says that a program of the command is not there. */
export function missingFileIn(lines: readonly string[], command: string): string | undefined {
  const words = command
    .split(/\s+/)
    .slice(1)
    .map(
      (word) =>
        word
          .replace(/^["']|["']$/g, "")
          .split("/")
          .at(-1) ?? "",
    )
    .filter((word) => /\w/.test(word) && !word.startsWith("-"));
  const isOfMake = /^make\b/.test(command);
  return lines.find(
    (line) =>
      NOT_FOUND.test(line) &&
      (words.some((word) => line.replace(PLACE, "").includes(word)) ||
        (isOfMake && /no makefile found/i.test(line))),
  );
}
