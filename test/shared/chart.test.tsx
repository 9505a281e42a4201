import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { BarChart } from '../../shared/chart/bar-chart.tsx'
import { describeRows } from '../../shared/chart/describe-rows.ts'
import { DistributionBar } from '../../shared/chart/distribution-bar.tsx'
import { barLayout, rowHeight } from '../../shared/chart/layout.ts'
import { plainPalette, stepPaint } from '../../shared/chart/palette.ts'
import { pathOf, TrendChart } from '../../shared/chart/trend-chart.tsx'
import { wrapLabel } from '../../shared/chart/wrap.ts'
import type { Row } from '../../shared/results.ts'

/** "Upplever du att du fått det stöd du behöver", as Bilaga 2 of 2025 printed it. */
const stod: readonly Row[] = [
  { value: 1, label: '1 - Inget stöd', count: 1, percent: 1.6 },
  { value: 2, label: '2', count: 0, percent: 0 },
  { value: 3, label: '3', count: 5, percent: 7.9 },
  { value: 4, label: '4', count: 17, percent: 27 },
  { value: 5, label: '5 - Mycket bra stöd', count: 38, percent: 60.3 },
  { value: 'inget-behov', label: 'Har inte behov av något stöd', count: 2, percent: 3.2, optOut: true },
]

describe('a bar chart', () => {
  const svg = renderToString(<BarChart id="stod" title="Stöd" rows={stod} scale palette={plainPalette} />)

  it('tells every figure to those who do not see it', () => {
    expect(svg).toContain('role="img" aria-labelledby="stod-title stod-desc"')
    expect(svg).toContain('<title id="stod-title">Stöd</title>')
    expect(svg).toContain(`<desc id="stod-desc">${describeRows(stod)}</desc>`)
    expect(describeRows(stod)).toContain('5 - Mycket bra stöd: 38 (60,3\u202f%)')
  })

  it('writes count and percent at each bar, none left out', () => {
    for (const words of [
      '1 (1,6\u202f%)',
      '0 (0\u202f%)',
      '5 (7,9\u202f%)',
      '17 (27\u202f%)',
      '2 (3,2\u202f%)',
    ]) {
      expect(svg).toContain(`>${words}<`)
    }
  })

  it('draws a scale from light to dark and the opt-out hatched', () => {
    for (const paint of [0, 2, 3, 4].map((step) => stepPaint(plainPalette, step, 5))) {
      expect(svg).toContain(`fill="${paint}"`)
    }
    expect(svg).toContain('fill="url(#stod-hatch)"')
  })

  it('draws no bar where nobody answered so', () => {
    expect(svg.match(/<rect [^>]*stroke=/g)).toHaveLength(5)
  })

  it('makes equal lengths mean equal shares, of the whole', () => {
    const { rows, full } = barLayout(stod, { width: 416, labels: 'beside', headroom: 0 })
    expect(rows.map(({ length }) => Math.round((length / full) * 1000) / 10)).toEqual([
      1.6, 0, 7.9, 27, 60.3, 3.2,
    ])
  })

  it('keeps every bar and its words inside the drawing, however long they are', () => {
    const long: Row[] = [
      {
        value: 'a',
        label: 'Arbetsmarknadsrehabiliteringskoordinator '.repeat(3),
        count: 123456,
        percent: 100,
      },
    ]
    const { rows, zero, width } = barLayout(long, { width: 320, labels: 'drawn', headroom: 0 })
    const [row] = rows
    expect(zero + (row?.length ?? 0) + 8 + (row?.value.length ?? 0) * 7).toBeLessThanOrEqual(width)
  })

  it('gives a row the height of its lines, as the table beside it', () => {
    const { rows, height } = barLayout(
      [
        {
          value: 'a',
          label: 'Ett svar som är så långt att det behöver två rader i tabellen',
          count: 1,
          percent: 100,
        },
        ...stod,
      ],
      { width: 416, labels: 'beside', headroom: 0 },
    )
    expect(rows[0]?.height).toBe(rowHeight(2))
    expect(height).toBe(rowHeight(2) + 6 * rowHeight(1))
  })

  it('names its goal line', () => {
    const goal = { percent: 80, label: 'Mål 80 %' }
    expect(renderToString(<BarChart id="g" title="Mål" rows={stod} goal={goal} />)).toContain(
      '>Mål 80 %</text>',
    )
  })

  it('draws another time as outlines behind, and tells its figures too', () => {
    const before = { name: 'Hösten 2024', percents: [0, null, 10, 100, 60.3, 3.2] }
    const drawn = renderToString(<BarChart id="b" title="Stöd" rows={stod} before={before} />)
    const outlines = [...drawn.matchAll(/class="bar-chart-before" x="\S+" y="\S+" width="([\d.]+)"/g)]
    const { full } = barLayout(stod, { width: 416, labels: 'drawn', headroom: 0 })
    expect(outlines.map(([, width]) => Math.round((Number(width) / full) * 1000) / 10)).toEqual([
      10, 100, 60.3, 3.2,
    ])
    expect(describeRows(stod, before)).toContain('4: 17 (27\u202f%), Hösten 2024 100\u202f%; ')
    expect(describeRows(stod, before)).toContain('2: 0 (0\u202f%); ')
  })

  it('escapes what people wrote', () => {
    const rows: Row[] = [{ value: 'x', label: '<script>"&', count: 1, percent: 100 }]
    expect(renderToString(<BarChart id="x" title="<b>" rows={rows} />)).not.toMatch(/<script|<b>/)
  })
})

describe('a label', () => {
  it('breaks at spaces, and is cut only where a word is too long', () => {
    expect(wrapLabel('Har inte behov av något stöd', 12)).toEqual(['Har inte', 'behov av', 'något stöd'])
    expect(wrapLabel('arbetsmarknad', 8)).toEqual(['arbetsm-', 'arknad'])
    expect(wrapLabel('', 8)).toEqual([''])
  })
})

describe('a trend', () => {
  const point = (name: string, level: number | null) => ({
    name,
    level,
    figure: level === null ? '–' : String(level),
    note: level === null ? '' : 'n 60',
  })
  const chart = (levels: readonly (number | null)[]) =>
    renderToString(
      <TrendChart
        id="t"
        title="Medelvärde"
        description="Alla siffror"
        points={levels.map((level, index) => point(`Hösten ${2021 + index}`, level))}
        from={{ level: 1, label: '1' }}
        to={{ level: 5, label: '5' }}
      />,
    )

  it('has a gap where a time is hidden, and writes level and n at every other', () => {
    expect(
      pathOf([
        { x: 0, y: 9 },
        { x: 1, y: 8 },
        { x: 2, y: null },
        { x: 3, y: 7 },
        { x: 4, y: 6 },
      ]),
    ).toBe('M0 9L1 8M3 7L4 6')
    const svg = chart([4, null, 4.5])
    expect(svg.match(/<circle/g)).toHaveLength(2)
    expect(svg.match(/>n 60</g)).toHaveLength(2)
    expect(svg).toContain('aria-labelledby="t-title t-desc"')
    expect(svg).toContain('>Alla siffror</desc>')
  })

  it('stands on the whole of what it can be', () => {
    const heights = [...chart([1, 3, 5]).matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y))
    expect(heights[1]).toBe(((heights[0] ?? 0) + (heights[2] ?? 0)) / 2)
    expect(heights[0]).toBeGreaterThan(heights[2] ?? 0)
  })
})

describe('a distribution', () => {
  it('divides its whole length by the counts, and is empty for nobody', () => {
    const widths = (counts: readonly number[]) =>
      [
        ...renderToString(<DistributionBar id="d" parts={counts.map((count) => ({ count }))} />).matchAll(
          /<rect [^>]*? width="([\d.]+)"/g,
        ),
      ].map(([, width]) => Number(width))
    expect(widths([1, 0, 3]).map((width) => width / 159)).toEqual([0.25, 0.75])
    expect(widths([0, 0])).toEqual([])
  })
})
