import { describe, expect, it } from 'vitest'
import { type Pick, pickBy, pickValue, tickDigits } from '../../admin-ui/sitting/pick.ts'
import type { Question } from '../../shared/questionnaire.ts'
import { numberedOptions, optOutKeys } from '../../shared/typed-options.ts'

const sv = (text: string) => ({ sv: text })
const optOut = { value: 'vet-ej', label: sv('Vet ej') }
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `v${index + 1}`, label: sv(`Svar ${index + 1}`) }))
const choice = (count: number): Question => ({
  id: 'q',
  kind: 'choice',
  text: sv('?'),
  options: options(count),
  optOut,
})
const choices = (count: number): Question => ({ ...choice(count), kind: 'choices' }) as Question
const scale = (min: number, max: number): Question => ({
  id: 'q',
  kind: 'scale',
  text: sv('?'),
  min,
  max,
  minLabel: sv('Sämst'),
  optOut,
})

/** Type digits one after the other; v is the opt-out and x empties. */
function keys(question: Question, typed: string, insatser: readonly string[] = []): Pick {
  return [...typed].reduce<Pick>(
    (pick, key) => {
      const command =
        key === 'v'
          ? ({ do: 'opt-out' } as const)
          : key === 'x'
            ? ({ do: 'clear' } as const)
            : ({ do: 'digit', digit: key } as const)
      return pickBy(question, insatser, pick, command)
    },
    { values: [], digits: '' },
  )
}

describe('a digit', () => {
  it('picks the option with its number, and the last one counts', () => {
    expect(keys(choice(3), '2').values).toEqual(['v2'])
    expect(keys(choice(3), '231').values).toEqual(['v1'])
  })

  it('picks a step of a scale by its own number', () => {
    expect(keys(scale(1, 5), '4').values).toEqual(['4'])
    expect(keys(scale(3, 7), '3').values).toEqual(['3'])
  })

  it('that no option has changes nothing', () => {
    expect(keys(choice(3), '29').values).toEqual(['v2'])
    expect(keys(scale(1, 5), '7').values).toEqual([])
  })

  it('takes no stand as 0 or V, unless the scale has a 0 of its own', () => {
    expect(keys(choice(3), '0').values).toEqual(['vet-ej'])
    expect(keys(choice(3), '1v').values).toEqual(['vet-ej'])
    expect(keys(scale(0, 10), '0').values).toEqual(['0'])
    expect(keys(scale(0, 10), 'v').values).toEqual(['vet-ej'])
    expect(optOutKeys(scale(0, 10))).toEqual(['V'])
    expect(optOutKeys(scale(1, 5))).toEqual(['0', 'V'])
  })

  it('takes no stand only where the question lets one', () => {
    const { optOut: _, ...without } = choice(3)
    expect(keys(without as Question, '1v').values).toEqual(['v1'])
    expect(optOutKeys(without as Question)).toEqual([])
  })

  it('picks an insats by its place', () => {
    const insats: Question = { id: 'q', kind: 'insats', text: sv('?') }
    expect(keys(insats, '2', ['Orangeriet', 'Samkraft']).values).toEqual(['Samkraft'])
  })

  it('is gathered with the next one where a list is longer than 9', () => {
    expect(keys(choice(12), '1')).toEqual({ values: ['v1'], digits: '1' })
    expect(keys(choice(12), '12')).toEqual({ values: ['v12'], digits: '12' })
    expect(keys(choice(12), '10').values).toEqual(['v10'])
    expect(keys(choice(12), '123').values).toEqual(['v3'])
    expect(keys(scale(0, 10), '10').values).toEqual(['10'])
  })
})

describe('several choices', () => {
  it('are ticked and unticked, and kept in the order of the questionnaire', () => {
    expect(keys(choices(4), '31').values).toEqual(['v1', 'v3'])
    expect(keys(choices(4), '313').values).toEqual(['v1'])
  })

  it('give way to the opt-out, and it to them', () => {
    expect(keys(choices(4), '310').values).toEqual(['vet-ej'])
    expect(keys(choices(4), '02').values).toEqual(['v2'])
    expect(keys(choices(4), '00').values).toEqual([])
  })

  it('in a long list are ticked when Enter follows their number', () => {
    const list = choices(12)
    const typed = keys(list, '12')
    expect(typed).toEqual({ values: [], digits: '12' })
    expect(tickDigits(list, [], typed)).toEqual({ values: ['v12'], digits: '' })
    expect(tickDigits(list, [], { values: ['v12'], digits: '' })).toBeNull()
  })
})

describe('an answer', () => {
  it('is emptied by Delete', () => {
    expect(keys(choice(3), '2x').values).toEqual([])
  })

  it('is picked by mouse as by key', () => {
    expect(pickValue(choice(3), [], { values: ['v1'], digits: '' }, 'v3').values).toEqual(['v3'])
    expect(pickValue(choices(3), [], { values: ['v1'], digits: '' }, 'v3').values).toEqual(['v1', 'v3'])
    expect(pickValue(choices(3), [], { values: ['v1'], digits: '' }, 'vet-ej').values).toEqual(['vet-ej'])
  })
})

describe('options', () => {
  it('show the words beside the number, not the number twice', () => {
    expect(numberedOptions(scale(1, 2), [])).toEqual([
      { number: '1', value: '1', label: 'Sämst' },
      { number: '2', value: '2', label: '' },
    ])
  })

  it('of a scale below 0 are counted, for no key is a minus', () => {
    expect(numberedOptions(scale(-1, 1), []).map(({ number, value }) => [number, value])).toEqual([
      ['1', '-1'],
      ['2', '0'],
      ['3', '1'],
    ])
  })
})
