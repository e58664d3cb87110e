import { execFileSync } from 'node:child_process'
import type { Plugin } from 'vite'

/**
 * Adds `sbom.json` to the build: the packages in it, with version, licence and hash, for tools that look for known vulnerabilities
 * (CycloneDX 1.5, https://cyclonedx.org/).
 */
export function billOfMaterials(): Plugin {
  return {
    name: 'callboard:bill-of-materials',
    apply: 'build',
    generateBundle() {
      const options = ['--omit=dev', '--package-lock-only', '--sbom-format=cyclonedx']
      const sbom: Sbom = JSON.parse(execFileSync('npm', ['sbom', ...options], { encoding: 'utf8' }))
      // Two builds of one commit are identical: so neither the time, nor the machine's npm, nor the name of its folder.
      const { serialNumber: _, metadata, ...rest } = sbom
      const component = { ...metadata.component, name: 'callboard' }
      const source = JSON.stringify({ ...rest, metadata: { component } }, undefined, 2)
      this.emitFile({ type: 'asset', fileName: 'sbom.json', source: `${source}\n` })
    },
  }
}

/** The parts of npm's output that are changed. */
interface Sbom {
  readonly serialNumber: string
  readonly metadata: { readonly component: object }
}
