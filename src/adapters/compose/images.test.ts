// Which images are asked of a registry; real engines are in test/peers/compose-write.test.ts.
import { expect, it } from "vitest";
import { scriptedHost } from "../../../test/scripted-host.ts";
import { plain } from "../../core/words.ts";
import { ensureImage, imagesOf } from "./images.ts";

const call = { project: "media", directory: "/opt/media", files: [], envFiles: [], profiles: [] };
const services = {
  web: { image: "web:1" },
  own: { image: "own:1", pull_policy: "never" },
  made: { build: ".", pull_policy: "build" },
};

it("asks no registry for an image that its pull_policy keeps from it, and says what to do", async () => {
  const { host, calls } = scriptedHost(({ args }) =>
    args[0] === "compose" ? { stdout: JSON.stringify({ services }) } : { code: 1, stderr: "Error: No such image: x" },
  );
  const images = await imagesOf(host, call, {});
  const said: Record<string, string> = {};
  for (const [name, image] of images) {
    const found = await ensureImage(host, { ...image, always: false }, new AbortController().signal);
    said[name] = found.status === "missing" ? plain(found.words) : found.status;
  }
  expect(calls.flatMap(({ args }) => (args[0] === "pull" ? [args.at(-1)] : []))).toEqual(["web:1"]);
  expect(said["own"]).toBe("the image own:1 is not on the host, and its pull_policy says not to pull it. Build or load it there");
  expect(said["made"]).toContain("the image media-made is not on the host");
});
