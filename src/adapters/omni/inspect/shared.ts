/** One look at Omni for several askers: every type is listed once, and the server itself asked once; must not outlive the look. */
import type { OmniClient } from "../client/client.ts";
import type { Resource, ResourceType } from "../client/resource.ts";

/** `client`, whose lists and version are asked for once each. */
export function sharedLists(client: OmniClient): OmniClient {
  const known = new Map<ResourceType, Promise<readonly Resource[]>>();
  let server: ReturnType<OmniClient["server"]> | undefined;
  return {
    ...client,
    server: () => (server ??= client.server()),
    list: async <Spec>(type: ResourceType<Spec>): Promise<readonly Resource<Spec>[]> => {
      const asked = known.get(type) ?? client.list(type);
      known.set(type, asked);
      // Each type's own shape was checked when the list came.
      return asked as Promise<readonly Resource<Spec>[]>;
    },
  };
}
