import { conditionOf, questionsThatCome } from '../shared/asked.ts'
import type { Question } from '../shared/questionnaire.ts'
import { surveyText } from '../shared/text/survey.sv.ts'
import type { Asked } from './field.tsx'
import { ChoiceQuestion } from './questions/choice.tsx'
import { ChoicesQuestion } from './questions/choices.tsx'
import { InsatsQuestion } from './questions/insats.tsx'
import { NumberQuestion } from './questions/number.tsx'
import { ScaleQuestion } from './questions/scale.tsx'
import { TextQuestion } from './questions/text.tsx'
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
      <section key={heading}>
        <h2>{heading}</h2>
        {list}
      </section>
    )
  })
}

function sectionsOf(
  questions: readonly Question[],
): { heading: string | undefined; questions: Question[] }[] {
  const sections: { heading: string | undefined; questions: Question[] }[] = []
  for (const question of questions) {
    const last = sections.at(-1)
    if (!last || question.section) sections.push({ heading: question.section?.sv, questions: [question] })
    else last.questions.push(question)
  }
  return sections
}

function ask(question: Question, { view, form }: ListProps, heading: Asked['heading']): Asked {
  return {
    question,
    heading,
    insatser: view.insatser,
    given: form.fields(question.id),
    refusal: form.refusals.find((refusal) => refusal.question === question.id),
    condition: conditionText(question, view),
    textsReadFrom: view.textsReadFrom,
  }
}

/** The condition in words, for a page without scripts. None where the link has already decided it. */
function conditionText(question: Question, view: SurveyView): string | undefined {
  const condition = conditionOf(question, view.questionnaire, view.insatser, view.insats)
  return condition
    ? surveyText.onlyIf(
        condition.labels.map(({ sv }) => sv),
        condition.of.text.sv,
      )
    : undefined
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
