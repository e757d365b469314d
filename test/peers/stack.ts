/** The stack that the tests against a real engine play with, and how to change it; data only. */
import type { Texts } from "./repository.ts";

export interface StackShape {
  /** A port of this machine's loopback at which the sidecar answers. */
  readonly port: number;
  readonly colour: string;
  /** Tag of the image of `web`; the images are the project's own. */
  readonly webTag: string;
  readonly workerTag: string;
  readonly dbTag: string;
  /** The health check of `web`, a shell command. */
  readonly webCheck: string;
  /** What the mounted file says. */
  readonly page: string;
  /** A comment in compose.yml. */
  readonly comment: string;
  /** Level that `db` is started with. */
  readonly level: string;
}

/** A sidecar, two dependents that live in its network, and a database with a volume. */
export function stackFiles(project: string, shape: StackShape): Texts {
  const { port, colour, webTag, workerTag, dbTag, webCheck, page, comment, level } = shape;
  return {
    "web.conf": `${page}\n`,
    "compose.yml": `# ${comment}
services:
  side:
    image: lab/base:1
    command: [httpd, -f, -p, "80", -h, /var/www]
    init: true
    stop_grace_period: 0s
    ports: ["127.0.0.1:${port}:8080"]
    healthcheck: {test: [CMD, wget, -q, -O, /dev/null, "http://127.0.0.1/"], interval: 1s, timeout: 2s, retries: 3}
  web:
    image: ${project}:${webTag}
    network_mode: service:side
    depends_on: {side: {condition: service_healthy}}
    command: [sh, -c, "mkdir -p /srv && cp /etc/web.conf /srv/index.html && exec httpd -f -p 8080 -h /srv"]
    init: true
    stop_grace_period: 0s
    environment: {COLOUR: ${colour}}
    volumes: ["./web.conf:/etc/web.conf:ro", "./state:/state"]
    healthcheck: {test: ${JSON.stringify(webCheck)}, interval: 1s, timeout: 2s, retries: 2}
  worker:
    image: ${project}:${workerTag}
    network_mode: service:side
    depends_on: {side: {condition: service_healthy}}
    command: sleep 1000000
    init: true
    stop_grace_period: 0s
    env_file: omni.env
  db:
    image: ${project}:${dbTag}
    command: sleep 1000000
    init: true
    stop_grace_period: 0s
    environment: {LEVEL: "${level}", ZONE: "\${ZONE:?where we are}"}
    volumes: ["data:/data"]
    healthcheck: {test: [CMD, test, -d, /data], interval: 1s, retries: 3}
volumes:
  data: {}
`,
  };
}

export const healthy = "wget -q -O /dev/null http://127.0.0.1:8080/";
