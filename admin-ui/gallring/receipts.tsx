import type { Receipt } from '../../shared/gallring.ts'
import { gallringText as words } from '../../shared/text/gallring-page.ts'

/** What was destroyed, for ever to be read, and to be printed for the register. */
export function Receipts({ receipts }: { receipts: readonly Receipt[] }) {
  return (
    <section>
      <h2>{words.receipts}</h2>
      {receipts.length === 0 ? (
        <p class="empty">{words.noReceipts}</p>
      ) : (
        <>
          <p class="hint">{words.receiptsLead}</p>
          <p class="actions">
            <button type="button" onClick={() => print()}>
              {words.print}
            </button>
          </p>
          {receipts.map((receipt) => (
            <ReceiptFacts key={receipt.part} receipt={receipt} />
          ))}
        </>
      )}
    </section>
  )
}

function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { part, at, actor, decision, counts, backupsBy, rewritten } = receipt
  const rows = [
    [words.receipt.counts, words.destroyedCounts[part](counts)],
    [words.receipt.at, words.at(at)],
    [words.receipt.actor, actor ?? words.operator],
    [
      words.receipt.decision,
      decision ? words.decided(decision.decidedOn, decision.number) : words.bySettling,
    ],
    [
      words.receipt.files,
      part === 'paper' ? words.paperFiles : rewritten ? words.rewritten : words.notRewritten,
    ],
    [words.receipt.backups, backupsBy === null ? words.noBackups : words.backups(backupsBy)],
  ] as const
  return (
    <article class="receipt">
      <h3>{words.parts[part]}</h3>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}.</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
