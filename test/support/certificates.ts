/** Self-signed certificates made by the `openssl` program, for tests; must not be used by the product. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface MadeCertificate {
  /** Both PEM. */
  readonly key: Buffer;
  readonly certificate: Buffer;
}

export function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** For these DNS names and `days`; the folder it was made in is gone. */
export function madeCertificate(names: readonly string[], days = 90): MadeCertificate {
  const folder = mkdtempSync(join(tmpdir(), "omni-scale-certificate-"));
  try {
    const [key, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const request = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days ${days} -subj /CN=test -keyout ${key} -out ${certificate}`;
    const names509 = names.map((name) => `DNS:${name}`).join(",");
    execFileSync("openssl", [...request.split(" "), "-addext", `subjectAltName=${names509}`], { stdio: "ignore" });
    return { key: readFileSync(key), certificate: readFileSync(certificate) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
