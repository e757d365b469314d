// Whether a registry moved a tag: every answer that is not a clear yes is no change.
import { describe, expect, it } from "vitest";
import { RemoteError } from "../../core/errors.ts";
import { say } from "../../core/words.ts";
import type { Http, HttpRequest, HttpResponse } from "../../ports.ts";
import { createTagCheck, familiar, imageIndex } from "./tag-check.ts";
import type { Image } from "./schema.ts";

const OLD = `sha256:${"a".repeat(64)}`;
const NEW = `sha256:${"b".repeat(64)}`;
const local: Image = { Id: "sha256:1", RepoTags: ["nginx:1.27"], RepoDigests: [`nginx@${OLD}`] };
const signal = new AbortController().signal;

/** Answers in turn, and keeps what was asked. */
function scripted(answers: readonly (Partial<HttpResponse> | Error)[]): { http: Http; asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  const http: Http = {
    async request(request) {
      const answer = answers[asked.push(request) - 1] ?? { status: 500 };
      if (answer instanceof Error) throw answer;
      return { status: 200, headers: {}, body: "", ...answer };
    },
  };
  return { http, asked };
}

const challenge = {
  status: 401,
  headers: { "www-authenticate": 'Bearer realm="https://auth.example.com/token",service="registry",scope="repository:library/nginx:pull"' },
};
const digest = (value: string): Partial<HttpResponse> => ({ headers: { "docker-content-digest": value } });

describe("createTagCheck", () => {
  it.each([
    { reason: "the same digest", answers: [digest(OLD)], answer: { status: "same" } },
    { reason: "another digest", answers: [digest(NEW)], answer: { status: "moved", digest: NEW } },
    {
      reason: "a token that everybody gets",
      answers: [challenge, { body: '{"token":"t"}' }, digest(NEW)],
      answer: { status: "moved", digest: NEW },
    },
    {
      reason: "a token under its other name",
      answers: [challenge, { body: '{"access_token":"t"}' }, digest(OLD)],
      answer: { status: "same" },
    },
    {
      reason: "no token",
      answers: [challenge, { status: 403 }],
      answer: { status: "not-checked", because: "registry-1.docker.io answers 401" },
    },
    {
      reason: "a login page",
      answers: [challenge, { body: "<html>" }],
      answer: { status: "not-checked", because: "registry-1.docker.io answers 401" },
    },
    {
      reason: "a tag that is gone",
      answers: [{ status: 404 }],
      answer: { status: "not-checked", because: "registry-1.docker.io answers 404" },
    },
    {
      reason: "too many questions",
      answers: [{ status: 429 }],
      answer: { status: "not-checked", because: "registry-1.docker.io answers 429" },
    },
    { reason: "no digest", answers: [{}], answer: { status: "not-checked", because: "registry-1.docker.io gives no digest" } },
    {
      reason: "no answer",
      answers: [new RemoteError({ system: "r", operation: "HEAD", retryable: true, words: say`no` })],
      answer: { status: "not-checked", because: "registry-1.docker.io does not answer" },
    },
  ])("takes $reason for what it is", async ({ answers, answer }) => {
    expect(await createTagCheck(scripted(answers).http)("nginx:1.27", local, signal)).toEqual(answer);
  });

  it("asks as a stranger, and each tag once", async () => {
    const { http, asked } = scripted([challenge, { body: '{"token":"t"}' }, digest(OLD)]);
    const check = createTagCheck(http);
    await Promise.all([check("nginx:1.27", local, signal), check("docker.io/library/nginx:1.27", local, signal)]);
    expect(asked.map(({ method, url, headers }) => [method, url, headers?.["authorization"]])).toEqual([
      ["HEAD", "https://registry-1.docker.io/v2/library/nginx/manifests/1.27", undefined],
      ["GET", "https://auth.example.com/token?service=registry&scope=repository%3Alibrary%2Fnginx%3Apull", undefined],
      ["HEAD", "https://registry-1.docker.io/v2/library/nginx/manifests/1.27", "Bearer t"],
    ]);
  });

  it.each([
    { reference: "ghcr.io/a/b:1", url: "https://ghcr.io/v2/a/b/manifests/1" },
    { reference: "a/b", url: "https://registry-1.docker.io/v2/a/b/manifests/latest" },
    { reference: "localhost:5000/b:1", url: "http://localhost:5000/v2/b/manifests/1" },
    { reference: "registry.example.com:8443/x/y/z:v1", url: "https://registry.example.com:8443/v2/x/y/z/manifests/v1" },
  ])("asks for $reference where it is kept", async ({ reference, url }) => {
    const { http, asked } = scripted([digest(OLD)]);
    await createTagCheck(http)(reference, local, signal);
    expect(asked.map((request) => request.url)).toEqual([url]);
  });

  it.each([
    { reason: "a digest", reference: `nginx:1.27@${OLD}`, image: local },
    { reason: "an id", reference: "sha256:0123", image: local },
    { reason: "an image that was built here", reference: "mine:1", image: { ...local, RepoDigests: [] } },
  ])("does not ask for $reason", async ({ reference, image }) => {
    const { http, asked } = scripted([]);
    expect(await createTagCheck(http)(reference, image, signal)).toEqual({ status: "same" });
    expect(asked).toEqual([]);
  });

  it("does not hand a token's realm over plain http", async () => {
    const plain = { status: 401, headers: { "www-authenticate": 'Bearer realm="http://evil.example.com/token"' } };
    const { http, asked } = scripted([plain]);
    await createTagCheck(http)("nginx:1.27", local, signal);
    expect(asked).toHaveLength(1);
  });
});

describe("imageIndex", () => {
  it("finds an image by every name", () => {
    const find = imageIndex([local]);
    expect(
      ["nginx:1.27", "docker.io/library/nginx:1.27", `nginx@${OLD}`, `nginx:1.27@${OLD}`, "sha256:1"].map((name) => find(name)?.Id),
    ).toEqual(Array(5).fill("sha256:1"));
    expect(find("nginx")).toBeUndefined();
  });

  it("spells names as the engine does", () => {
    expect(["nginx", "index.docker.io/a/b", "localhost:5000/a", "a:1@sha256:2"].map(familiar)).toEqual([
      "nginx:latest",
      "a/b:latest",
      "localhost:5000/a:latest",
      "a@sha256:2",
    ]);
  });
});
