/** Who may do what with which type (state_access.go and infraprovider/state.go of 1.9.3); must not know who asks how. */
import { denied, Refusal } from "./refusal.ts";
import { type Access, accessOf } from "./types.ts";

/** In rising order. */
const ROLES = ["None", "InfraProvider", "Reader", "Operator", "Admin"] as const;
export type Role = (typeof ROLES)[number];

export interface Account {
  /** e.g. `plan@serviceaccount.omni.sidero.dev`. */
  readonly identity: string;
  readonly role: Role;
}

export type Verb = "read" | "write" | "create";

const needed: Readonly<Record<Exclude<Access, "public" | "infra">, { readonly read: Role; readonly write: Role }>> = {
  signed: { read: "None", write: "None" },
  reader: { read: "Reader", write: "Operator" },
  user: { read: "Reader", write: "Operator" },
  admin: { read: "Admin", write: "Admin" },
};

/** Throws where `account` may not. Undefined is somebody without a signature, who got here for public types alone. */
export function checkAccess(account: Account | undefined, type: string, verb: Verb): void {
  const access = accessOf(type);
  if (access === undefined) throw denied("no access is permitted");
  if (access === "public") {
    if (verb !== "read") throw denied("only read access is permitted");
    return;
  }
  const role = account?.role ?? "None";
  if (access === "infra") return checkInfra(role, type, verb);
  requireRole(role, verb === "read" ? needed[access].read : needed[access].write);
  if (verb !== "read" && access !== "user" && access !== "admin") throw denied("only read access is permitted");
}

function checkInfra(role: Role, type: string, verb: Verb): void {
  requireRole(role, "InfraProvider");
  if (verb === "read" || role === "InfraProvider") return;
  const [name = ""] = type.split(".");
  if (name !== "InfraProviders" && name !== "MachineRequests")
    throw new Refusal("PermissionDenied", `users are not allowed to modify "${type}" resources`);
  if (name === "MachineRequests" && !atLeast(role, "Operator"))
    throw new Refusal("PermissionDenied", `only operators and admins are allowed to modify "${type}" resources`);
}

function requireRole(role: Role, least: Role): void {
  if (!atLeast(role, least)) throw denied(`unauthorized: access denied: insufficient role: "${role}"`);
}

export function atLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** What `virtual/Permissions` says of a role, false left out (virtual/state.go). */
export function permissionsOf(role: Role): Readonly<Record<string, true>> {
  const from: Readonly<Partial<Record<Role, readonly string[]>>> = {
    Reader: [
      "can_read_clusters",
      "can_read_machines",
      "can_read_machine_logs",
      "can_read_machine_config_patches",
      "can_read_join_tokens",
      "can_read_installation_media",
    ],
    Operator: [
      "can_create_clusters",
      "can_remove_machines",
      "can_manage_machine_config_patches",
      "can_access_maintenance_nodes",
      "can_manage_installation_media",
    ],
    Admin: ["can_manage_users", "can_manage_backup_store", "can_read_audit_log", "can_manage_join_tokens"],
  };
  const names = ROLES.filter((least) => atLeast(role, least)).flatMap((least) => from[least] ?? []);
  return Object.fromEntries(names.map((name) => [name, true] as const));
}
