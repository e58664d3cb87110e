import { readFileSync } from 'node:fs'
import { build, type BuildEnvironmentOptions, type Plugin } from 'vite'

/** A file that pages reference by a fixed name: one output file from one source. */
interface Standalone {
  readonly source: string
  /** A classic script blocks parsing; a module does not; a document is copied unchanged. */
  readonly format: 'iife' | 'es' | 'html'
}

/** Builds `files` (by file name) beside the pages, and serves them in development. */
export function standaloneFiles(files: Readonly<Record<string, Standalone>>): Plugin {
  let target: BuildEnvironmentOptions['target']

  async function content({ source, format }: Standalone): Promise<string> {
    if (format === 'html') return readFileSync(source, 'utf8')
    const built = await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        ...(target ? { target } : {}),
        write: false,
        copyPublicDir: false,
        modulePreload: false,
        rolldownOptions: { input: source, output: { format } },
      },
    })
    const [output] = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
    if (output?.type !== 'chunk') throw new Error(`${source} did not become one script`)
    return output.code
  }

  return {
    name: 'callboard:standalone-files',
    configResolved(config) {
      target = config.build.target
    },
    async generateBundle() {
      for (const [fileName, file] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source: await content(file) })
    },
    configureServer({ middlewares }) {
      middlewares.use((req, res, next) => {
        const [path = ''] = (req.url ?? '').slice(1).split('?')
        const file = Object.hasOwn(files, path) ? files[path] : undefined
        if (!file) return next()
        const type = file.format === 'html' ? 'text/html' : 'text/javascript'
        void content(file).then((text) => res.setHeader('Content-Type', type).end(text), next)
      })
    },
  }
}
