import { describe, expect, it } from 'vitest'
import { readComparisonFile } from '../../admin-ui/compare/comparison-file.ts'
import { figureFaults, numberOf } from '../../admin-ui/compare/typed-figure.ts'

describe('a file to compare with', () => {
  const read = (content: string) => readComparisonFile(new Blob([content]))
  const file = (forbund: string) => JSON.stringify({ format: 'deltagarenkat/comparison@1', forbund })

  it('is read where it is another förbund’s', async () => {
    expect(await read(file('Norra'))).toMatchObject({ forbund: 'Norra' })
  })

  it('is refused with what to do where it is something else', async () => {
    await expect(read('{"format"')).rejects.toThrow('Filen går inte att läsa')
    await expect(read('{"format":"deltagarenkat/results@1"}')).rejects.toThrow('inte om resultatet')
    await expect(read('null')).rejects.toThrow('ingen jämförelsefil')
    await expect(read(' '.repeat(2_000_001))).rejects.toThrow('för stor')
  })
})

describe('a figure that is typed in', () => {
  it('is a number with a decimal comma or point, with or without its percent sign', () => {
    expect(['35', '35 %', '4,2', '4.25', '\u22121'].map(numberOf)).toEqual([35, 35, 4.2, 4.25, -1])
    expect(['', 'ungefär 35', '1,2,3', '35 av 63'].map(numberOf)).toEqual([null, null, null, null])
  })

  it('needs a source, and as a share lies between 0 and 100', () => {
    const typed = {
      question: 'nojd',
      measure: 'share',
      value: '35',
      source: 'indikatormätningen 2024',
    } as const
    expect(figureFaults(typed)).toEqual({})
    expect(Object.keys(figureFaults({ ...typed, value: '120', source: ' ' }))).toEqual(['value', 'source'])
    expect(figureFaults({ ...typed, measure: 'mean', value: '120' })).toEqual({})
  })
})
