import { fill } from '../i18n';
import { type About, dateOf } from './about';

export function Receipts({ data, words, language }: About) {
  return (
    <div class="data-part">
      <h4>{words.receipts}</h4>
      {data.receipts.length ? (
        <>
          <ul class="data-list">
            {data.receipts.map((receipt) => {
              const title = fill(receipt.granted ? words.granted : words.refused, { name: receipt.purpose });
              return (
                <li key={receipt.id} class="data-row">
                  <div>
                    <strong>{title}</strong>
                    <p class="hint">{dateOf(receipt.at, language)}</p>
                  </div>
                  {receipt.jws && (
                    <button
                      type="button"
                      class="linkish"
                      aria-label={`${words.download}: ${title}, ${dateOf(receipt.at, language)}`}
                      onClick={() => download(receipt.id, receipt.jws ?? '')}
                    >
                      {words.download}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
          <p class="hint">{words.receiptsHint}</p>
        </>
      ) : (
        <p>{words.noReceipts}</p>
      )}
    </div>
  );
}

function download(id: string, jws: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([jws], { type: 'application/jose' }));
  link.download = `consent-receipt-${id.replace(/[^\w-]/g, '')}.jws`;
  link.click();
  setTimeout(URL.revokeObjectURL, 10_000, link.href);
}
