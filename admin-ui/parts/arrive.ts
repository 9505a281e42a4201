/** For the `ref` of what a reader should begin with: it takes the focus when it is first shown. */
export function arrive(element: HTMLElement | null): void {
  element?.focus()
}
