import { Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { Catch } from './Catch.tsx';
import { Home } from './Home.tsx';
import { JoinScreen } from './join/JoinScreen.tsx';
import { Missing } from './Missing.tsx';
import { Opening } from './Opening.tsx';
import {
  EnterScreen,
  ExpertScreen,
  FacilitatorScreen,
  GroupScreen,
  HallScreen,
  SignedIn,
} from './screens.ts';

/** Which address leads to which screen. A screen that throws takes no other with it. */
export function Rooms() {
  const { pathname } = useLocation();
  return (
    <Catch key={pathname}>
      <Suspense fallback={<Opening />}>
        <Routes>
          <Route path="/" element={<Home />} />
          <Route path="/j/:code" element={<JoinScreen />} />
          <Route path="/enter/:link" element={<EnterScreen />} />
          <Route element={<SignedIn />}>
            <Route path="/group" element={<GroupScreen />} />
            <Route path="/facilitator" element={<FacilitatorScreen />} />
            <Route path="/expert" element={<ExpertScreen />} />
            <Route path="/hall" element={<HallScreen />} />
          </Route>
          <Route path="*" element={<Missing />} />
        </Routes>
      </Suspense>
    </Catch>
  );
}
