/** What a participant writes in or ticks. */
export type Field = HTMLInputElement | HTMLTextAreaElement

export const find = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document) =>
  within.querySelector(selector) as T

export function make(tag: string, properties: object = {}): HTMLElement {
  return Object.assign(document.createElement(tag), properties)
}

/** Write a text where it differs, so that nothing is read out twice. {0} and {1} stand for the numbers. */
export function say(element: Element, text: string, ...numbers: number[]): void {
  const { formats } = find('main').dataset
  const said = text.replace(/{(\d)}/g, (_, index) =>
    (numbers[index] ?? 0).toLocaleString(formats ?? document.documentElement.lang),
  )
  if (element.textContent !== said) element.textContent = said
}

export const isTicked = (field: Field) => (field as HTMLInputElement).checked
export const tick = (field: Field, ticked: boolean) => Object.assign(field, { checked: ticked })
export const isTickable = ({ type }: Field) => type === 'radio' || type === 'checkbox'
