import { useQueryClient } from '@tanstack/react-query';
import { OwnData } from '../../farewell/OwnData.tsx';
import { useSay } from '../../parts/Toasts.tsx';
import { forgetSeat } from '../../people/kept-seat.ts';
import { deskApi } from '../../wire/desk-http.ts';
import { useWords } from '../../words/language.ts';
import { ownDataWords } from '../../words/own-data.ts';
import { useNavigate } from '../address.tsx';

/** One's own data, from one's own menu; whoever erases themselves finds the door. */
export function MyData() {
  const words = useWords(ownDataWords);
  const say = useSay();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const leave = () => {
    forgetSeat();
    navigate('/', { replace: true });
    cache.clear();
    say({ text: words.erased, ms: 12_000 });
  };
  return <OwnData address="/api/me/data" erase={() => deskApi.ownData.eraseMine()} onErased={leave} />;
}
