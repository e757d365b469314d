/**
 * Omni's own labels and annotations by which its resources belong together (client/pkg/omni/resources/omni/labels.go and
 * annotations.go of siderolabs/omni); must not read a resource.
 */

export const CLUSTER = "omni.sidero.dev/cluster";
export const MACHINE_SET = "omni.sidero.dev/machine-set";
export const CLUSTER_MACHINE = "omni.sidero.dev/cluster-machine";
/** Of a machine request: which set it is for. */
export const REQUEST_SET = "omni.sidero.dev/machine-request-set";
/** A label without a value. */
export const CONTROL_PLANE = "omni.sidero.dev/role-controlplane";
/** Annotations without a value, on a cluster and on one of its machines. */
export const CLUSTER_LOCKED = "omni.sidero.dev/cluster-locked";
export const LOCKED = "omni.sidero.dev/locked";
