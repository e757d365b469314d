/** Which variables of the environment are secrets of ours, and which specs may name; must not read the process. */

import { secretValues } from "./secret-values.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a command line gets the key from. */
export const KEY_VARIABLE = "OMNI_SCALE_FINGERPRINT_KEY";
/** Where Omni's own tools get a service account's key from. */
const OMNI_KEY = "OMNI_SERVICE_ACCOUNT_KEY";

/** The input with values for specs' `fromEnv`, as the runner hands it on. */
const VALUES_VARIABLE = "INPUT_SECRET-VALUES";

/**
 * The variables that a secret reference may name: none of the runner's or our own, whose tokens are not for specs; those
 * of the input `secret-values` count more than the step's.
 */
export function secretEnvironment(env: Environment): Readonly<Record<string, string>> {
  const all = { ...env, ...secretValues(env[VALUES_VARIABLE] ?? "") };
  const allowed = Object.entries(all).filter(([name]) => !/^(GITHUB|RUNNER|ACTIONS|INPUT|OMNI_SCALE)_/i.test(name));
  return Object.fromEntries(allowed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/**
 * Every value that may be a secret, also under a name that is ours by mistake (`fingerprint_key`). Those of `secret-values`
 * are told each for itself too: the runner knows their text as a whole, with the variables' names in its lines.
 */
export function secretsIn(env: Environment): readonly string[] {
  const own = new Set([KEY_VARIABLE, OMNI_KEY, "GITHUB_TOKEN", "GH_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);
  const isSecret = (name: string): boolean => own.has(name) || /^INPUT_.*(TOKEN|KEY|SECRET|PASSWORD)/i.test(name);
  const given = Object.entries(env).flatMap(([name, value]) => (isSecret(name) && value !== undefined ? [value] : []));
  // The key under the name of the address, which is told where it cannot be used. Base64 of JSON begins like this.
  const swapped = [env["OMNI_ENDPOINT"] ?? ""].filter((value) => value.trim().startsWith("eyJ"));
  const inText = Object.values(secretValues(env[VALUES_VARIABLE] ?? "") ?? {});
  return [...given, ...swapped, ...inText].map((value) => value.trim()).filter((value) => value !== "");
}
