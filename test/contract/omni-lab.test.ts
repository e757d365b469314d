/** The contract suite against the Omni adapter on the loopback Omni, whose time stands still. */
import { startOmni } from "../../src/lab/omni/omni.ts";
import { httpOn } from "../omni/lab.ts";
import { steppingClock } from "../support/stepping-clock.ts";
import { omniSubject } from "./omni-subject.ts";
import { adapterContract } from "./suite.ts";

const stand = async (lag: number): ReturnType<typeof omniSubject> => {
  const clock = steppingClock();
  const lab = await startOmni({ clock, lag });
  const http = httpOn(clock);
  return omniSubject({
    clock,
    // A question takes a moment, in which Omni's controllers go on.
    http: { request: async (request) => clock.sleep(100).then(async () => http.request(request)) },
    url: lab.url,
    key: await lab.serviceAccount("contract", "Operator"),
    sweep: async () => lab[Symbol.asyncDispose](),
  });
};

adapterContract("omni in the lab", () => stand(0));
adapterContract("omni in the lab, whose answers lag three requests behind its writes", () => stand(3));
