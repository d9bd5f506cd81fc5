import { afterEach, expect, test } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { EMPTY, missingOf, unfinishedStepsOf, useStepDraft } from './step-draft.ts';

afterEach(() => localStorage.clear());

test('a first step that is being written outlives a reload, and is gone once it is promised', () => {
  const first = renderHook(() => useStepDraft('board', 'anna'));
  act(() => first.result.current.write({ ...EMPTY, cue: 'когда сойдёт снег', due: '2027-04-20' }));
  first.unmount();
  const again = renderHook(() => useStepDraft('board', 'anna'));
  expect(again.result.current.draft).toEqual({ ...EMPTY, cue: 'когда сойдёт снег', due: '2027-04-20' });
  expect(unfinishedStepsOf('anna')).toEqual(['когда сойдёт снег\n2027-04-20']);
  expect(unfinishedStepsOf('boris')).toEqual([]);
  expect(renderHook(() => useStepDraft('another', 'anna')).result.current.draft).toEqual(EMPTY);
  act(() => again.result.current.clear());
  expect(renderHook(() => useStepDraft('board', 'anna')).result.current.draft).toEqual(EMPTY);
  expect(unfinishedStepsOf('anna')).toEqual([]);
});

test('what is kept and no first step is as good as nothing', () => {
  localStorage.setItem('case-lab:step:anna:board', '{"cue":7');
  expect(renderHook(() => useStepDraft('board', 'anna')).result.current.draft).toEqual(EMPTY);
});

test('a first step is concrete when something happens and then somebody does something', () => {
  expect(missingOf({ cue: ' ', action: 'размечу грядки' })).toBe('cue');
  expect(missingOf({ cue: 'сойдёт снег', action: '' })).toBe('action');
  expect(missingOf({ cue: 'сойдёт снег', action: 'размечу грядки' })).toBeUndefined();
});
