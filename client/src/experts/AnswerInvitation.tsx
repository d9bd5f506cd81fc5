import type { ExpertInvitation } from '@case-lab/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Question } from '../parts/Question.tsx';
import { deskApi } from '../wire/desk-http.ts';
import { expertsWords } from '../words/experts.ts';
import { useWords } from '../words/language.ts';
import { useDeskRefusal } from '../words/use-desk-refusal.ts';
import { useInvitationCall } from './use-invitations.ts';

type Answer = 'accepted' | 'declined' | 'materials_ready';

/** Whether one comes, and later whether one's materials are ready: the next thing that an expert has to say. */
export function AnswerInvitation({ labId, invitation }: { labId: string; invitation: ExpertInvitation }) {
  const words = useWords(expertsWords);
  const say = useDeskRefusal();
  const run = useInvitationCall(labId);
  const [asks, ask] = useState(false);
  const answering = useMutation({
    mutationFn: (state: Answer) => run(deskApi.invitations.answer({ labId, expertId: invitation.id, state })),
  });
  const button = (state: Answer, word: string, kind: 'main' | 'plain' = 'main') => (
    <Button kind={kind} busy={answering.isPending} onClick={() => answering.mutate(state)}>
      {word}
    </Button>
  );
  return (
    <>
      {invitation.state === 'invited' && (
        <Notice
          title={words.invited}
          action={
            <>
              {button('accepted', words.accept)}
              <Button onClick={() => ask(true)}>{words.decline}</Button>
            </>
          }
        />
      )}
      {invitation.state === 'accepted' && (
        <Notice action={button('materials_ready', words.ready)}>{words.next}</Notice>
      )}
      {invitation.state === 'materials_ready' && (
        <Notice action={button('accepted', words.notReady, 'plain')}>{words.readyNow}</Notice>
      )}
      {invitation.state === 'declined' && (
        <Notice kind="warn" action={button('accepted', words.accept, 'plain')}>
          {words.declined}
        </Notice>
      )}
      {answering.error && <Notice kind="danger">{say(answering.error)}</Notice>}
      {asks && (
        <Question
          text={words.reallyDecline}
          yes={words.decline}
          no={words.cancel}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            answering.mutate('declined');
          }}
        />
      )}
    </>
  );
}
