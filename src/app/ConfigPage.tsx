import { badField, excerptOf } from '../config/bad-field.ts'
import type { ConfigProblem } from '../config/read-config.ts'
import { Button } from '../ui/Button.tsx'
import { useSignInWords } from '../words/sign-in-words.ts'
import { useWords } from '../words/board-words.ts'
import styles from '../ui/page.module.css'

/** Shown instead of the board when `config.json` cannot be used: which field, what was found there, what was expected. */
export function ConfigPage({ problem }: { readonly problem: ConfigProblem }) {
  const { reload } = useWords()
  const words = useSignInWords()
  return (
    <main className={styles.page}>
      <div className={styles.card} role="alert">
        <h1>{words.config.title}</h1>
        <Explanation problem={problem} />
        <Button onClick={() => location.reload()}>{reload}</Button>
      </div>
    </main>
  )
}

function Explanation({ problem }: { readonly problem: ConfigProblem }) {
  const { config } = useSignInWords()
  switch (problem.kind) {
    case 'missing':
    case 'unreachable':
      return <Sentences what={config[problem.kind].what} todo={config[problem.kind].todo} />
    case 'not-json':
      return <Sentences what={config.notJson.what} todo={config.notJson.todo(excerptOf(problem.text))} />
    case 'bad-fields':
      return (
        <>
          <p>{config.badFields}</p>
          <ul className={styles.fields}>
            {problem.issues
              .map((issue) => badField(issue, config.kinds))
              .map(({ field, found, expected }) => (
                <li key={`${field} ${expected}`}>
                  <code>{field}</code>
                  <dl>
                    <dt>{config.found}</dt>
                    <dd>{found}</dd>
                    <dt>{config.expected}</dt>
                    <dd>{expected}</dd>
                  </dl>
                </li>
              ))}
          </ul>
        </>
      )
  }
}

const Sentences = ({ what, todo }: { readonly what: string; readonly todo: string }) => (
  <>
    <p>{what}</p>
    <p className={styles.lead}>{todo}</p>
  </>
)
