import { useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Room } from '../rooms';
import { DirectChannelForm } from './direct-channel-form';
import { NewChannelForm } from './new-channel-form';

/** Makes a channel, or one between two positions, and goes there. */
export function NewChannel({ room, onMade }: { room: Room; onMade: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [making, setMaking] = useState<'channel' | 'direct' | null>(null);
  const made = (id: string) => {
    setMaking(null);
    onMade();
    void navigate(`/incidents/${room.id}/channels/${id}`);
  };
  const choices = [
    { kind: 'channel', may: room.can.createChannel, text: t`New channel`, Form: NewChannelForm },
    { kind: 'direct', may: room.can.contribute, text: t`Talk to a position`, Form: DirectChannelForm },
  ] as const;
  return choices
    .filter(({ may }) => may)
    .map(({ kind, text, Form }) => (
      <div key={kind} className="side__make">
        <Button
          type="button"
          unstyled
          aria-expanded={making === kind}
          onClick={() => setMaking(making === kind ? null : kind)}
        >
          {text}
        </Button>
        {making === kind && <Form incidentId={room.id} made={made} />}
      </div>
    ));
}
