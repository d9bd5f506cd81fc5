import { homeOf } from '../../groups/use-me.ts';
import { useLab } from '../../labs/use-lab.ts';
import styles from '../../people/Account.module.css';
import { useAccount } from '../../people/use-account.ts';
import { accountWords } from '../../words/accounts.ts';
import { useWords } from '../../words/language.ts';
import { Link } from '../address.tsx';
import desk from '../desk/Desk.module.css';
import { useSeat } from '../entrance.ts';
import { Lacking } from '../Lacking.tsx';
import { TopBar } from '../TopBar.tsx';
import own from './AccountScreen.module.css';
import { ClaimPart } from './ClaimPart.tsx';
import { DevicesPart } from './DevicesPart.tsx';
import { PasswordPart } from './PasswordPart.tsx';
import { SeatList } from './SeatList.tsx';
import { SecondFactorPart } from './SecondFactorPart.tsx';

/** One's own account: how one comes back, which labs one has, and where one is signed in. */
export function AccountScreen() {
  const { lab, participant } = useSeat();
  const words = useWords(accountWords);
  const known = useLab(lab.id).data;
  const account = useAccount();
  return (
    <div className={desk.screen}>
      <title>{`${words.account} · Case Lab`}</title>
      <TopBar lab={known}>
        <Link className={desk.link} to={homeOf(participant.role)}>
          {words.back}
        </Link>
      </TopBar>
      <main className={own.parts}>
        <div>
          <h1>{words.account}</h1>
          {account.data?.email && (
            <p className={styles.soft}>
              {words.signedInAs} <span lang="zxx">{account.data.email}</span>
            </p>
          )}
        </div>
        {account.data ? (
          <>
            {account.data.state === 'open' ? (
              <>
                {account.data.seats.length > 1 && (
                  <section className={styles.part}>
                    <h2>{words.seatsTitle}</h2>
                    <SeatList seats={account.data.seats} now={participant.id} marksNow />
                  </section>
                )}
                <SecondFactorPart account={account.data} />
                <PasswordPart />
              </>
            ) : (
              <ClaimPart state={account.data.state} />
            )}
            <DevicesPart devices={account.data.devices} />
          </>
        ) : (
          <Lacking questions={[account]} />
        )}
      </main>
    </div>
  );
}
