import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n';
import { Copy } from '../ui/Copy';
import { Asked, Notice } from '../ui/states';
import type { Inclusion } from './model';
import { checkpointOf } from './proof';
import { proofQuery } from './queries';

/** Shows that an entry stands under a signed checkpoint, checked here and not by the server. */
export function ProofDialog({ seq, onClose }: { seq: number | null; onClose: () => void }) {
  const { audit: text, common } = useText();
  return (
    <Modal
      opened={seq !== null}
      onClose={onClose}
      title={text.proofTitle(seq ?? 0)}
      size="lg"
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {seq !== null && <Proof seq={seq} />}
    </Modal>
  );
}

function Proof({ seq }: { seq: number }) {
  const { audit: text } = useText();
  return (
    <Asked query={useQuery(proofQuery(seq))}>
      {({ proof, holds }) => (
        <div className="stack">
          <Notice tone={holds ? 'good' : 'bad'}>
            {holds ? text.proofHolds(proof.path.length, checkpointOf(proof.note).size) : text.proofFails}
          </Notice>
          <Shown proof={proof} />
        </div>
      )}
    </Asked>
  );
}

function Shown({ proof }: { proof: Inclusion }) {
  const { audit: text } = useText();
  return (
    <>
      <section>
        <h3>{text.entry}</h3>
        <p className="soft">{text.entryHelp}</p>
        <pre className="proof">{proof.entry}</pre>
      </section>
      <section>
        <h3>{text.checkpoint}</h3>
        <p className="soft">{text.checkpointHelp}</p>
        <pre className="proof">{proof.note}</pre>
      </section>
      <div className="buttons">
        <Copy value={JSON.stringify(proof, null, 2)} label={text.copyProof} />
      </div>
    </>
  );
}
