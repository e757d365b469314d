/** The contract suite against the Omni adapter on a real Omni. */
import { createClock } from "../../src/runtime/clock.ts";
import { createHttp } from "../../src/runtime/http.ts";
import { createRandom } from "../../src/runtime/random.ts";
import { omniSubject } from "../contract/omni-subject.ts";
import { adapterContract } from "../contract/suite.ts";
import { describeWithOmni } from "./omni-live.ts";

describeWithOmni("a real Omni", (live) => {
  adapterContract("omni", async () => {
    const clock = createClock();
    const { url, ca, key } = live();
    const http = createHttp({ environment: {}, clock, random: createRandom() });
    return omniSubject({ clock, http, url, ca, key, sweep: async () => {} });
  });
});
