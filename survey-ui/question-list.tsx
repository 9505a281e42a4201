import { conditionOf, questionsThatCome } from '../shared/asked.ts'
import type { Question, Texts } from '../shared/questionnaire.ts'
import type { Asked } from './field.tsx'
import { ChoiceQuestion } from './questions/choice.tsx'
import { ChoicesQuestion } from './questions/choices.tsx'
import { InsatsQuestion } from './questions/insats.tsx'
import { NumberQuestion } from './questions/number.tsx'
import { ScaleQuestion } from './questions/scale.tsx'
import { TextQuestion } from './questions/text.tsx'
import { Both, type Said } from './reading.tsx'
import type { FormState, SurveyView } from './view.ts'

interface ListProps {
  view: SurveyView
  form: FormState
}

/** The questions in order, each under the section heading it belongs to. */
export function QuestionList({ view, form }: ListProps) {
  return sectionsOf(questionsThatCome(view.questionnaire, view.insats)).map(({ heading, questions }) => {
    const list = questions.map((question) => (
      <AnyQuestion key={question.id} asked={ask(question, { view, form }, heading ? 'h3' : 'h2')} />
    ))
    if (!heading) return list
    return (
      <section key={heading.sv}>
        <h2>
          <Both reading={view.reading} say={({ read }) => read(heading)} />
        </h2>
        {list}
      </section>
    )
  })
}

function sectionsOf(questions: readonly Question[]): { heading: Texts | undefined; questions: Question[] }[] {
  const sections: { heading: Texts | undefined; questions: Question[] }[] = []
  for (const question of questions) {
    const last = sections.at(-1)
    if (!last || question.section) sections.push({ heading: question.section, questions: [question] })
    else last.questions.push(question)
  }
  return sections
}

function ask(question: Question, { view, form }: ListProps, heading: Asked['heading']): Asked {
  return {
    question,
    reading: view.reading,
    heading,
    insatser: view.insatser,
    given: form.fields(question.id),
    refusal: form.refusals.find((refusal) => refusal.question === question.id),
    condition: conditionText(question, view),
    textsReadFrom: view.textsReadFrom,
  }
}

/** The condition in words, for a page without scripts. None where the link has already decided it. */
function conditionText(question: Question, view: SurveyView): Said | undefined {
  const condition = conditionOf(question, view.questionnaire, view.insatser, view.insats)
  if (!condition) return undefined
  const { labels, of } = condition
  return ({ say, read, either }) =>
    say('onlyIf', { labels: either(labels.map(read)), question: say('quoted', { text: read(of.text) }) })
}

function AnyQuestion({ asked }: { asked: Asked }) {
  const { question } = asked
  switch (question.kind) {
    case 'choice':
      return <ChoiceQuestion {...asked} question={question} />
    case 'choices':
      return <ChoicesQuestion {...asked} question={question} />
    case 'scale':
      return <ScaleQuestion {...asked} question={question} />
    case 'insats':
      return <InsatsQuestion {...asked} question={question} />
    case 'text':
      return <TextQuestion {...asked} question={question} />
    case 'number':
      return <NumberQuestion {...asked} question={question} />
  }
}
