/** The flags of Omni's server by version, as a table; must not decide what to say of them. */

/**
 * One flag a line: its name, `bool` where it needs no value, `since` and `removed` with the version that brought it or no
 * longer has it, `old` with the version from which it is deprecated, `use` with the flag that replaces it. Without `since`
 * it is as old as 1.3.
 *
 * Source: siderolabs/omni, cmd/omni/cmd/cmd.go and internal/pkg/config/schema.json of every tag from v1.3.0 to v1.10.4, and
 * the main branch after it (`since 1.11`).
 */
export const OMNI_FLAG_ROWS = `
account-id
account-max-registered-machines since 1.6
account-posthog-api-host since 1.9
account-posthog-api-key since 1.9
advertised-api-url
advertised-kubernetes-proxy-url
audit-log-cleanup-probability since 1.6
audit-log-dir old 1.4 removed 1.6
audit-log-enabled bool since 1.4
audit-log-max-size since 1.6
audit-log-retention-period since 1.6
audit-log-sqlite-timeout since 1.4
auth-auth0-client-id
auth-auth0-domain
auth-auth0-enabled bool
auth-auth0-use-form-data bool
auth-max-service-accounts since 1.6
auth-max-users since 1.6
auth-oidc-allow-unverified-email bool since 1.4
auth-oidc-client-id
auth-oidc-client-secret
auth-oidc-enabled bool
auth-oidc-logout-url
auth-oidc-provider-url
auth-oidc-scopes
auth-saml-attribute-rules
auth-saml-enabled bool
auth-saml-label-rules
auth-saml-metadata
auth-saml-name-id-format
auth-saml-url
auth-webauthn-enabled bool
auth-webauthn-required bool
bind-addr
cert
config-data-compression-enabled bool
config-path
create-initial-service-account bool
debug bool old 1.8 use log-level
debug-server-endpoint
disable-controller-runtime-cache bool
embedded-discovery-service-enabled bool
embedded-discovery-service-endpoint old 1.3 use embedded-discovery-service-port
embedded-discovery-service-log-level
embedded-discovery-service-port
embedded-discovery-service-snapshot-interval
embedded-discovery-service-snapshot-path old 1.4 removed 1.6
embedded-discovery-service-snapshots-enabled bool
embedded-discovery-service-sqlite-timeout since 1.4
enable-break-glass-configs bool
enable-cluster-import bool
enable-stripe-reporting bool
enable-talos-pre-release-versions bool
etcd-backup-download-limit-mbps
etcd-backup-jitter
etcd-backup-local-path
etcd-backup-max-interval
etcd-backup-min-interval
etcd-backup-s3 bool
etcd-backup-tick-interval
etcd-backup-upload-limit-mbps
etcd-ca-path
etcd-client-cert-path
etcd-client-key-path
etcd-dial-keepalive-time
etcd-dial-keepalive-timeout
etcd-embedded bool
etcd-embedded-db-path since 1.4
etcd-embedded-unsafe-fsync bool
etcd-endpoints
eula-accept-email since 1.7
eula-accept-name since 1.7
event-sink-port
frontend-bind removed 1.10
frontend-dst
help bool
image-factory-address old 1.10 use primary-factory-url
image-factory-password since 1.9 old 1.10 use primary-factory-password
image-factory-pxe-address old 1.10 use primary-factory-pxe-url
image-factory-username since 1.9 old 1.10 use primary-factory-username
initial-service-account-key-path
initial-service-account-lifetime
initial-service-account-role
initial-users
join-tokens-mode
k8s-proxy-bind-addr
key
kubeconfig-oidc-cache-base-dir since 1.6
kubeconfig-oidc-cache-isolation bool since 1.6
kubernetes-registry
lb-max-port
lb-min-port
local-resource-server-enabled bool
local-resource-server-port
log-format since 1.8
log-level since 1.8
log-resource-updates-log-level
log-resource-updates-types
log-server-port
log-storage-enabled bool old 1.3 use machine-log-storage-enabled removed 1.4
log-storage-flush-period old 1.3 use machine-log-storage-flush-period removed 1.4
log-storage-path old 1.3 use machine-log-storage-path removed 1.6
machine-api-advertised-url
machine-api-bind-addr
machine-api-cert
machine-api-key
machine-log-buffer-capacity old 1.4 removed 1.6
machine-log-buffer-max-capacity old 1.4 removed 1.6
machine-log-buffer-safe-gap old 1.4 removed 1.6
machine-log-cleanup-interval since 1.4
machine-log-cleanup-older-than since 1.4
machine-log-cleanup-probability since 1.4.2
machine-log-ingestion-rate-burst-bytes since 1.9
machine-log-ingestion-rate-limit-bps since 1.9
machine-log-max-lines-per-machine since 1.4.2
machine-log-max-size since 1.6
machine-log-num-compressed-chunks old 1.4 removed 1.6
machine-log-sqlite-timeout since 1.4
machine-log-storage-enabled bool old 1.4 removed 1.6
machine-log-storage-flush-jitter removed 1.4
machine-log-storage-flush-period removed 1.4
machine-log-storage-path old 1.4 removed 1.6
metrics-bind-addr
name
non-image-factory-deprecation-body since 1.7 removed 1.8
non-image-factory-deprecation-enabled bool since 1.7 removed 1.8
non-image-factory-deprecation-title since 1.7 removed 1.8
office-hours-description since 1.8
office-hours-dtend-tzid since 1.8
office-hours-dtend-utc since 1.8
office-hours-dtstart-tzid since 1.8
office-hours-dtstart-utc since 1.8
office-hours-meet-url since 1.8
office-hours-rrule since 1.8
office-hours-summary since 1.8
pprof-bind-addr
primary-factory-machine-token-ttl since 1.11
primary-factory-password since 1.10
primary-factory-pxe-url since 1.10
primary-factory-token-file since 1.11
primary-factory-url since 1.10
primary-factory-username since 1.10
private-key-source
public-key-files
public-key-pruning-interval
recovery-admin since 1.11
registry-mirror
secondary-factory-machine-token-ttl since 1.11
secondary-factory-password since 1.10
secondary-factory-pxe-url since 1.10
secondary-factory-token-file since 1.11
secondary-factory-url since 1.10
secondary-factory-username since 1.10
secondary-storage-path old 1.4 removed 1.6
siderolink-api-advertised-url old 1.7 use machine-api-advertised-url
siderolink-api-bind-addr old 1.3 use machine-api-bind-addr
siderolink-api-cert old 1.3 use machine-api-cert
siderolink-api-key old 1.3 use machine-api-key
siderolink-bandwidth-limit-burst-bytes since 1.6
siderolink-bandwidth-limit-mbps since 1.6
siderolink-disable-last-endpoint bool
siderolink-use-grpc-tunnel bool
siderolink-wireguard-advertised-addr
siderolink-wireguard-bind-addr
sqlite-metrics-refresh-interval since 1.7
sqlite-metrics-refresh-timeout since 1.7
sqlite-storage-experimental-base-params since 1.4
sqlite-storage-extra-params since 1.4
sqlite-storage-path since 1.4
storage-kind
storage-rate-limits-etcd-infra-provider-write-bytes-burst since 1.9
storage-rate-limits-etcd-infra-provider-write-bytes-per-second since 1.9
storage-rate-limits-etcd-internal-write-bytes-burst since 1.9
storage-rate-limits-etcd-internal-write-bytes-per-second since 1.9
storage-rate-limits-etcd-max-wait since 1.9
storage-rate-limits-etcd-user-write-bytes-burst since 1.9
storage-rate-limits-etcd-user-write-bytes-per-second since 1.9
stripe-minimum-commit since 1.4
support-eligible-products since 1.8
suspended bool
talos-installer-registry
user-pilot-app-token
vault-k8s-auth-mount-path since 1.6
version bool
workload-proxying-enabled bool
workload-proxying-stop-lbs-after
workload-proxying-subdomain
workload-proxying-use-omni-subdomain bool since 1.7
`;

/** The first and the last minor version of which the table has every flag. */
export const OMNI_FLAG_RANGE = { from: [1, 3], to: [1, 10] } as const;
