import {
  type Counted,
  isMeantBy,
  type OpenForm,
  type RegistrationForm,
  type Shortage,
  shortagesFor,
} from '@case-lab/contract';

type Asked = Pick<RegistrationForm, 'capacity' | 'quotas'>;

/** The seats of a lab while they are given out: under its capacity, and under every quota for whom it means. */
export class Seats {
  private given = 0;
  private readonly givenBy: number[];

  /** `seated`: those who have one. */
  constructor(
    private readonly asked: Asked,
    seated: readonly Counted[],
  ) {
    this.givenBy = asked.quotas.map(() => 0);
    for (const one of seated) this.give(one);
  }

  give(to: Counted): void {
    this.given += 1;
    this.asked.quotas.forEach((quota, at) => {
      if (isMeantBy(quota, to)) this.givenBy[at] = (this.givenBy[at] ?? 0) + 1;
    });
  }

  /** Where none is left. */
  get full(): Pick<OpenForm, 'isFull' | 'fullQuotas'> {
    const { capacity, quotas } = this.asked;
    return {
      isFull: capacity !== null && this.given >= capacity,
      fullQuotas: quotas
        .filter(({ most }, at) => (this.givenBy[at] ?? 0) >= most)
        .map(({ by, value }) => ({ by, value })),
    };
  }

  /** What somebody would wait for; nothing: there is a seat. */
  lackingFor(who: Counted): Shortage[] {
    return shortagesFor(this.full, who);
  }
}
