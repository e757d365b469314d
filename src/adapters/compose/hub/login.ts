/** Who may log in, and which instance it is: rules O01, O02, O21 and O29 on Omni's command line; pure. */
import { list, say } from "../../../core/words.ts";
import type { PlatformAuth } from "../../../specs/kinds/platform.ts";
import { flagIn, isOpaque, isSet, valueOf } from "./command.ts";
import { atFlag, inCommand, type Spotted } from "./found.ts";
import { HUB_RULES } from "./hub-rules.ts";
import type { About, Member } from "./members.ts";

/** What each way to log in needs besides being enabled; of the flags in an inner list one is enough (siderolabs/omni internal/pkg/auth/config.go). */
const FAMILIES = {
  auth0: [["auth-auth0-domain"], ["auth-auth0-client-id"]],
  oidc: [["auth-oidc-provider-url"], ["auth-oidc-client-id"], ["auth-oidc-client-secret"]],
  saml: [["auth-saml-url", "auth-saml-metadata"]],
} as const;
type Family = keyof typeof FAMILIES;
const NAMES = Object.keys(FAMILIES) as Family[];

/** What keeps a secret out of the Compose file; the name is that of a rendered hub. */
const SECRET = "${OMNI_OIDC_CLIENT_SECRET:?}";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const MAIL = /^[^\s@,]+@[^\s@,]+\.[^\s@,.]+$/;

export function loginFindings(omni: Member, about: About): Spotted[] {
  return [...domain(omni), ...families(omni, about), ...account(omni, about), ...firstUsers(omni)];
}

/** Tells without the value: what a host-only file holds is not ours to show. */
function domain(omni: Member): Spotted[] {
  const flag = flagIn(omni.command, "auth-auth0-domain");
  if (flag?.value === undefined || !/^https?:/i.test(flag.value)) return [];
  return [atFlag(HUB_RULES.O01, omni, flag, say`${"--auth-auth0-domain"} begins with ${"https://"}.`)];
}

function families(omni: Member, about: About): Spotted[] {
  const { command } = omni;
  const states = NAMES.map((name) => ({ name, on: isSet(command, `auth-${name}-enabled`) }));
  const enabled = states.flatMap(({ name, on }) => (on === true ? [name] : []));
  const [only, ...others] = enabled;
  if (only === undefined) {
    if (states.some(({ on }) => on === undefined) || isSet(command, "auth-webauthn-enabled") !== false) return [];
    return [inCommand(HUB_RULES.O02, omni, say`Service ${omni.name} enables no way to log in.`)];
  }
  if (others.length > 0) {
    const all = list(
      enabled.map((name) => say`${name}`),
      " and ",
    );
    return others.flatMap((name) => {
      const flag = flagIn(command, `auth-${name}-enabled`);
      return flag === undefined ? [] : [atFlag(HUB_RULES.O02, omni, flag, say`Service ${omni.name} enables ${all}.`)];
    });
  }
  return [...otherThanAsked(omni, about, only), ...incomplete(omni, only)];
}

function otherThanAsked(omni: Member, about: About, enabled: Family): Spotted[] {
  const asked = about.kind === "Platform" && about.spec.auth !== undefined ? familyOf(about.spec.auth) : enabled;
  const flag = flagIn(omni.command, `auth-${enabled}-enabled`);
  if (asked === enabled || flag === undefined) return [];
  const what = say`Service ${omni.name} enables ${enabled}, while ${"auth"} in the spec means ${asked}.`;
  const fix = say`Set ${`--auth-${asked}-enabled=true`} alone, with what belongs to it, or correct ${"auth"} in the spec.`;
  return [{ ...atFlag(HUB_RULES.O02, omni, flag, what), fix }];
}

function familyOf(auth: PlatformAuth): Family {
  if ("auth0" in auth) return "auth0";
  return "saml" in auth ? "saml" : "oidc";
}

function incomplete(omni: Member, family: Family): Spotted[] {
  const { command } = omni;
  const missing = FAMILIES[family].filter((choices) => {
    const given = choices.flatMap((name) => flagIn(command, name) ?? []);
    // A secret may also come by the environment, which newer versions ask for.
    if (choices.some((name) => name.endsWith("-secret")) && given.length === 0 && mayComeByEnvironment(omni)) return false;
    return given.length === 0 ? command.whole : given.every(({ value }) => value === "");
  });
  return missing.map((choices) => {
    const flag = flagIn(command, `auth-${family}-enabled`);
    const what = say`Service ${omni.name} enables ${family} without ${`--${choices[0]}`}.`;
    const fix = say`Add ${list(
      choices.map((name) => say`${`--${name}=${name.endsWith("-secret") ? SECRET : "…"}`}`),
      " or ",
    )}.`;
    return { ...(flag === undefined ? inCommand(HUB_RULES.O02, omni, what) : atFlag(HUB_RULES.O02, omni, flag, what)), fix };
  });
}

function mayComeByEnvironment({ environment, environmentWhole }: Member): boolean {
  return !environmentWhole || [...environment.keys()].some((name) => /^OMNI_.*SECRET/.test(name));
}

function account(omni: Member, about: About): Spotted[] {
  const flag = flagIn(omni.command, "account-id");
  const fix = say`Write the id that ${`docker inspect "$(docker compose ps --all --quiet ${omni.name})"`} shows under ${"Args"}; for an Omni that never ran, one that ${"uuidgen"} prints.`;
  if (flag === undefined) {
    return omni.command.whole ? [{ ...inCommand(HUB_RULES.O21, omni, say`Service ${omni.name} has no ${"--account-id"}.`), fix }] : [];
  }
  if (flag.value === undefined || isOpaque(flag.value)) return [];
  if (!UUID.test(flag.value)) return [{ ...atFlag(HUB_RULES.O21, omni, flag, say`${"--account-id"} is no UUID.`), fix }];
  const asked = about.kind === "Platform" ? about.spec.account?.id : undefined;
  if (typeof asked !== "string" || asked.toLowerCase() === flag.value.toLowerCase()) return [];
  return [atFlag(HUB_RULES.O21, omni, flag, say`${"--account-id"} is another than ${"account.id"} in the spec.`)];
}

function firstUsers(omni: Member): Spotted[] {
  const flag = flagIn(omni.command, "initial-users");
  const value = valueOf(omni.command, "initial-users");
  if (flag === undefined || value === undefined) return [];
  const odd = value.split(",").filter((user) => !MAIL.test(user.trim()));
  if (odd.length === 0) return [];
  return [
    atFlag(HUB_RULES.O29, omni, flag, say`${odd.length} of ${"--initial-users"} ${[odd.length === 1 ? "is" : "are"]} no mail address.`),
  ];
}
