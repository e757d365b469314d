/** What a child process may know of our environment; must not let a token or key through. */

/**
 * Variables of ours that every child gets: to be found, to find its files, and to find the engine.
 * SSH_AUTH_SOCK is not among them: a child that may sign with somebody's keys gets it by name from its caller.
 */
const PASSED_ON = [
  "PATH",
  "HOME",
  "USER",
  "TMPDIR",
  "XDG_RUNTIME_DIR",
  "DOCKER_HOST",
  "DOCKER_CONTEXT",
  "DOCKER_CONFIG",
  "DOCKER_CERT_PATH",
  "DOCKER_TLS_VERIFY",
];

/** Without these, programs on Windows do not start or do not find their files. */
const PASSED_ON_WINDOWS = [
  "APPDATA",
  "COMSPEC",
  "HOMEDRIVE",
  "HOMEPATH",
  "LOCALAPPDATA",
  "PATHEXT",
  "ProgramData",
  "ProgramFiles",
  "SystemDrive",
  "SystemRoot",
  "TEMP",
  "TMP",
  "USERNAME",
  "USERPROFILE",
  "windir",
];

/** The whole environment of a child: the variables above, locale C so that messages can be read by programs, `added`. */
export function childEnvironment(
  ours: Readonly<Record<string, string | undefined>>,
  added: Readonly<Record<string, string>> = {},
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const names = platform === "win32" ? [...PASSED_ON, ...PASSED_ON_WINDOWS] : PASSED_ON;
  const child: Record<string, string> = {};
  for (const name of names) {
    const value = ours[name];
    if (value !== undefined) child[name] = value;
  }
  return { ...child, LANG: "C", LC_ALL: "C", ...added };
}
