/** What can be wrong between files and a running Omni, as data; must not find anything. */
import { say, type Words } from "../../core/words.ts";
import type { Rule } from "../../core/rule.ts";

const define = (id: string, severity: Rule["severity"], title: string, why: Words, check: Words, fix: Words): Rule => ({
  id,
  severity,
  mode: ["live"],
  title,
  why,
  check,
  fix,
});

/** All rules about what Omni itself says. Ids never change their meaning; `accept` names them. */
export const liveRules = {
  noBackup: define(
    "T12",
    "warning",
    "Control planes that change without a late backup of etcd",
    say`Where such a change goes wrong and takes etcd with it, only a backup brings back what Kubernetes keeps.`,
    say`What Omni says of its last backup of the cluster, where versions or settings of control planes change: none, or older than two days. Before a change of versions Omni is asked for one where it has a store.`,
    say`Give Omni a store (${"--etcd-backup-s3"} or ${"--etcd-backup-local-path"}) and the template ${"features: {backupConfiguration: {interval: 24h}}"}. Where etcd is backed up by other means, nothing is needed.`,
  ),
  noClass: define(
    "T21",
    "error",
    "A machine class that is not there",
    say`Omni refuses a machine set whose class does not exist.`,
    say`The classes that templates name are looked up in Omni and among the files of the same change.`,
    say`Correct the name, or add the class to this change.`,
  ),
  noVersion: define(
    "T22",
    "error",
    "A version that this Omni does not offer",
    say`Omni refuses the cluster.`,
    say`The versions of a new cluster are looked up in Omni's own lists.`,
    say`Choose a version that Omni offers; a newer Omni offers newer ones.`,
  ),
  noProvider: define(
    "P32",
    "warning",
    "An infrastructure provider that Omni has not heard of",
    say`Omni refuses a class whose provider never registered, since it cannot check the data.`,
    say`The providers of classes are looked up among those that registered.`,
    say`Start the provider first, or correct ${"providerId"}: it has to be the id that the provider was started with, in upper and lower case.`,
  ),
  registeredSchema: define(
    "P33",
    "error",
    "Provider data that the registered provider does not take",
    say`Omni holds the data against the schema that the provider registered, and the provider ignores what it does not know.`,
    say`The data is held against that schema, unknown keys included.`,
    say`Correct the value, or run the version of the provider that has it; ${"omnictl get infraproviderstatus -n infra-provider -o yaml"} shows the schema.`,
  ),
  olderMachines: define(
    "P34",
    "notice",
    "Machines that were made from an older class",
    say`Omni never changes machines that exist: they keep what they were made from.`,
    say`Every machine request is compared with the class that its machine set names.`,
    say`Replace them one by one where that matters: ${"omni-scale machine-set roll CLUSTER SET"}.`,
  ),
  runsOut: define(
    "O33",
    "warning",
    "A key or a clock that Omni will soon refuse",
    say`Without a valid signature nothing can be looked at or applied.`,
    say`The key says its own end; Omni's clock is compared with this machine's at every answer.`,
    say`Renew the key with ${"omnictl serviceaccount renew NAME"}; let both machines keep time with NTP.`,
  ),
  newer: define(
    "O34",
    "notice",
    "An Omni that is newer than what is known here",
    say`What it does differently is not known, so that a plan may be wrong in places.`,
    say`The version that Omni says of itself is compared with those that this release was made with.`,
    say`Update Omni-Scale: name a newer release behind ${"uses:"}.`,
  ),
} as const satisfies Record<string, Rule>;
