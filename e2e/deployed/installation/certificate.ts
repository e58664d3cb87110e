import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A certificate and its key, made for one test run: as files, and their contents. */
export interface Certificate {
  readonly certificateFile: string
  readonly keyFile: string
  readonly cert: string
  readonly key: string
}

interface Options {
  /** The certificate that signs the new one, which otherwise signs itself. */
  readonly issuer?: Certificate
}

/** Makes a certificate in `folder` for the hosts `names`, which may itself sign others. */
export function makeCertificate(
  folder: string,
  names: readonly [string, ...string[]],
  { issuer }: Options = {},
): Certificate {
  const [name] = names
  const [certificateFile, keyFile] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)]
  const subject = [
    '-subj',
    `/CN=${name}`,
    '-addext',
    `subjectAltName=${names.map((one) => `DNS:${one}`).join()}`,
  ]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const signed = issuer ? ['-CA', issuer.certificateFile, '-CAkey', issuer.keyFile] : []
  execFileSync(
    'openssl',
    ['req', ...kind, ...signed, ...subject, '-keyout', keyFile, '-out', certificateFile],
    {
      stdio: 'ignore',
    },
  )
  return {
    certificateFile,
    keyFile,
    cert: readFileSync(certificateFile, 'utf8'),
    key: readFileSync(keyFile, 'utf8'),
  }
}
