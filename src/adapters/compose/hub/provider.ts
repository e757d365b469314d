/** The provider's ids, address and login: rules P01, P03 and P04 as far as files tell; pure. */
import { parse } from "yaml";
import type { Json, JsonRecord } from "../../../core/model.ts";
import { say, type Words } from "../../../core/words.ts";
import { list, record, scalar } from "../normalise/text.ts";
import { flagIn, isOpaque, isSet } from "./command.ts";
import { atFlag, atKey, inCommand, type Spotted } from "./found.ts";
import type { About, Looked, Member } from "./members.ts";
import { PROVIDER_RULES } from "./provider-rules.ts";

/** The id without `--id` (omni-infra-provider-proxmox, cmd). */
const DEFAULT_ID = "proxmox";

export function providerFindings(provider: Member, about: About, tops: Looked["tops"]): Spotted[] {
  const inFiles = inlineConfigs(provider, tops).flatMap(({ proxmox, way }) =>
    proxmoxFindings(proxmox).map((one) => ({ ...atKey(one.rule, provider, way, one.what), service: provider.name })),
  );
  const inSpec = about.kind === "Provider" ? proxmoxFindings(ofSpec(about.spec)) : [];
  return [...identity(provider, about), ...trust(provider), ...inSpec.map(({ rule, what }) => ({ rule, what, way: [] })), ...inFiles];
}

function identity(provider: Member, about: About): Spotted[] {
  if (about.kind !== "Provider") return [];
  const flag = flagIn(provider.command, "id");
  const { id } = about.spec;
  const fix = say`Write ${`--id=${id}`}, or correct ${"id"} in the spec.`;
  if (flag === undefined) {
    if (!provider.command.whole || id === DEFAULT_ID) return [];
    const what = say`Service ${provider.name} has no ${"--id"}, so it is ${DEFAULT_ID} and not ${id}.`;
    return [{ ...inCommand(PROVIDER_RULES.P01, provider, what), fix }];
  }
  if (flag.value === undefined || isOpaque(flag.value) || flag.value === id) return [];
  return [
    { ...atFlag(PROVIDER_RULES.P01, provider, flag, say`${"--id"} of ${provider.name} is not ${id}, the ${"id"} in the spec.`), fix },
  ];
}

/** Of Omni's certificate. */
function trust(provider: Member): Spotted[] {
  const flag = flagIn(provider.command, "insecure-skip-verify");
  if (flag === undefined || isSet(provider.command, flag.name) === false) return [];
  if (flag.value !== undefined && (isOpaque(flag.value) || /^(0|f|false)$/i.test(flag.value))) return [];
  const fix = say`Remove ${`--${flag.name}`}, and let Omni show a certificate that the provider's image trusts.`;
  return [{ ...atFlag(PROVIDER_RULES.P04, provider, flag, say`Service ${provider.name} accepts any certificate of Omni's.`), fix }];
}

/** Proxmox's part of a configuration, whoever gives it. Fields that only the host knows are absent. */
interface ProxmoxLogin {
  readonly url?: string;
  readonly insecure: boolean;
  /** `user@realm`, of a token or of a login. */
  readonly user?: string;
  readonly hasToken: boolean;
  readonly hasPassword: boolean;
}

function ofSpec({ proxmox }: Extract<About, { kind: "Provider" }>["spec"]): ProxmoxLogin {
  const credentials = proxmox?.credentials;
  const token = credentials !== undefined && "token" in credentials ? credentials.token.id.split("!")[0] : undefined;
  const login = credentials !== undefined && "login" in credentials ? `${credentials.login.user}@${credentials.login.realm}` : undefined;
  const user = token ?? login;
  return {
    ...(proxmox === undefined ? {} : { url: proxmox.url }),
    ...(user === undefined ? {} : { user }),
    insecure: proxmox?.insecureSkipVerify === true,
    hasToken: token !== undefined,
    hasPassword: login !== undefined,
  };
}

/** Configurations that the Compose file itself holds (`configs: {…: {content: …}}`) and the provider is granted. */
function inlineConfigs(provider: Member, { configs }: Looked["tops"]): { proxmox: ProxmoxLogin; way: ["configs", number] }[] {
  return list(provider.raw["configs"]).flatMap((grant, index) => {
    const name = typeof grant === "string" ? grant : (scalar(record(grant)["source"]) ?? "");
    const content = scalar(record(configs[name])["content"]);
    const proxmox = content === undefined ? undefined : record(parsed(content)["proxmox"]);
    if (proxmox === undefined || Object.keys(proxmox).length === 0) return [];
    return [{ proxmox: ofConfig(proxmox), way: ["configs", index] as ["configs", number] }];
  });
}

function parsed(content: string): JsonRecord {
  try {
    return record(parse(content, { maxAliasCount: 10 }) as Json);
  } catch {
    // What the provider itself cannot read it will say.
    return {};
  }
}

function ofConfig(proxmox: JsonRecord): ProxmoxLogin {
  const clear = (key: string): string | undefined => {
    const value = scalar(proxmox[key]);
    return value === undefined || isOpaque(value) ? undefined : value;
  };
  const [url, token, username] = [clear("url"), clear("tokenID")?.split("!")[0], clear("username")];
  const user = token ?? (username === undefined ? undefined : username.includes("@") ? username : `${username}@${clear("realm") ?? "pam"}`);
  return {
    ...(url === undefined ? {} : { url }),
    ...(user === undefined ? {} : { user }),
    insecure: clear("insecureSkipVerify") === "true",
    hasToken: proxmox["tokenID"] !== undefined,
    hasPassword: proxmox["password"] !== undefined,
  };
}

function proxmoxFindings({ url, insecure, user, hasToken, hasPassword }: ProxmoxLogin): { rule: Spotted["rule"]; what: Words }[] {
  const { P03, P04 } = PROVIDER_RULES;
  return [
    ...(url === undefined ? [] : addressOf(url)).map((what) => ({ rule: P03, what })),
    ...(hasToken && hasPassword
      ? [{ rule: P03, what: say`Both a token and a password of Proxmox's are given; the password counts.` }]
      : []),
    ...(insecure ? [{ rule: P04, what: say`The provider accepts any certificate of Proxmox's.` }] : []),
    ...(user === undefined ? [] : ownerOf(user, hasToken)).map((what) => ({ rule: P04, what })),
  ];
}

function addressOf(text: string): Words[] {
  if (!URL.canParse(text)) return [say`Proxmox's address is no URL.`];
  const url = new URL(text);
  return [
    ...(url.protocol === "https:" ? [] : [say`Proxmox's address does not begin with ${"https://"}.`]),
    ...(url.port === "8006" ? [] : [say`Proxmox's address does not name port 8006.`]),
    ...(/^\/api2\/json\/?$/.test(url.pathname) ? [] : [say`Proxmox's address does not end with ${"/api2/json"}.`]),
  ];
}

function ownerOf(user: string, hasToken: boolean): Words[] {
  if (user === "root@pam")
    return [hasToken ? say`The provider uses a token of ${"root@pam"}.` : say`The provider logs in as ${"root@pam"}.`];
  return /^terraform@/i.test(user) ? [say`The provider shares ${user} with another tool.`] : [];
}
