import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * Adds `sbom.json` to the build: the packages in it, with version, licence and hash, for tools that look for known vulnerabilities
 * (CycloneDX 1.5, https://cyclonedx.org/).
 */
export function billOfMaterials(): Plugin {
  return {
    name: 'callboard:bill-of-materials',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      const source = `${JSON.stringify(sbomOf(new Set(modules.flatMap(packageOf))), undefined, 2)}\n`
      this.emitFile({ type: 'asset', fileName: 'sbom.json', source })
    },
  }
}

/** The parts of npm's list that are used. */
interface Sbom {
  readonly serialNumber: string
  readonly metadata: { readonly component: object }
  readonly components: readonly { readonly 'bom-ref': string }[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/**
 * npm's list of all installed packages, reduced to `packages`: npm's own option for that leaves out those that a development tool needs too.
 * Two builds of one commit are identical, so it has neither the time, nor the machine's npm, nor the name of its folder.
 */
function sbomOf(packages: ReadonlySet<string>) {
  // Vite sets `NODE_ENV`, by which npm would leave out packages of development tools.
  const options = ['--package-lock-only', '--include=dev', '--sbom-format=cyclonedx']
  const list = execFileSync('npm', ['sbom', ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const { serialNumber: _, metadata, components, dependencies, ...rest }: Sbom = JSON.parse(list)
  return {
    ...rest,
    metadata: { component: { ...metadata.component, name: 'callboard' } },
    components: components.filter((one) => packages.has(one['bom-ref'])),
    dependencies: dependencies
      .filter(({ ref }) => packages.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => packages.has(one)) })),
  }
}

/** Name and version of the package that a module is from, as npm's list names it; none for the board's own modules. */
function packageOf(id: string): readonly string[] {
  const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []
  if (folder === undefined) return []
  const { name, version }: { name: string; version: string } = JSON.parse(
    readFileSync(`${folder}/package.json`, 'utf8'),
  )
  return [`${name}@${version}`]
}
