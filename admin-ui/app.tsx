import { Component, type ComponentChildren } from 'preact'
import { LocationProvider, Route, Router } from 'preact-iso/router'
import { text } from '../shared/text/admin.ts'
import { BilagaPage } from './bilaga/bilaga-page.tsx'
import { CodesPage } from './codes/codes-page.tsx'
import { ComparePage } from './compare/compare-page.tsx'
import { EnterPage } from './entered/enter-page.tsx'
import { FeedbackPage } from './feedback/feedback-page.tsx'
import { FollowUpPage } from './follow-up/follow-up-page.tsx'
import { GallringPage } from './gallring/gallring-page.tsx'
import { InsatserPage } from './insatser/insatser-page.tsx'
import { LogPage } from './log/log-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { OffersPage } from './offers/offers-page.tsx'
import { Message } from './parts/message.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { PersonPage } from './people/person-page.tsx'
import { PaperPage } from './privacy/paper-page.tsx'
import { PrivacyPage } from './privacy/privacy-page.tsx'
import { ApiPage } from './profile/api-page.tsx'
import { ProfilePage } from './profile/profile-page.tsx'
import { EditorPage } from './questionnaires/editor-page.tsx'
import { QuestionnairesPage } from './questionnaires/questionnaires-page.tsx'
import { RawDataPage } from './raw-data/raw-data-page.tsx'
import { ReachPage } from './reach/reach-page.tsx'
import { ResultsPage } from './results/results-page.tsx'
import { SeminarNotesPage } from './seminar/notes-page.tsx'
import { SeminarPage } from './seminar/seminar-page.tsx'
import { SlidesPage } from './seminar/slides-page.tsx'
import { SessionGate } from './session.tsx'
import { SettingsPage } from './settings-page.tsx'
import { SettlePage } from './settle-page.tsx'
import { NewMatperiodPage } from './setup/new-page.tsx'
import { SetupPage } from './setup/setup-page.tsx'
import { JoinPage } from './sign-in/join-page.tsx'
import { SignedInPage } from './sign-in/sign-in-page.tsx'
import { SittingPage } from './sitting/sitting-page.tsx'
import { SnapshotsPage } from './snapshots/snapshots-page.tsx'
import { StartPage } from './start/start-page.tsx'
import { TextsPage } from './texts/texts-page.tsx'
import { TranslatePage } from './translations/translate-page.tsx'

/** The whole interface of insatspersonal and kansli: every page has its line. */
export function App() {
  return (
    <LocationProvider scope="/admin">
      <Fallback>
        <SessionGate>
          <Router>
            <Route path="/admin" component={StartPage} />
            <Route path="/admin/logga-in" component={SignedInPage} />
            <Route path="/admin/insatser" component={InsatserPage} />
            <Route path="/admin/las-in" component={RawDataPage} />
            <Route path="/admin/matperioder/ny" component={NewMatperiodPage} />
            <Route path="/admin/matperioder/:id/forbered/:step?" component={SetupPage} />
            <Route path="/admin/matperioder/:id/insatser/:insats" component={OffersPage} />
            <Route path="/admin/matperioder/:id" component={FollowUpPage} />
            <Route path="/admin/matperioder/:id/na/:insats" component={ReachPage} />
            <Route path="/admin/matperioder/:id/koder" component={CodesPage} />
            <Route path="/admin/matperioder/:id/faststall" component={SettlePage} />
            <Route path="/admin/matperioder/:id/jamfor" component={ComparePage} />
            <Route path="/admin/matperioder/:id/jamfor/tabeller" component={EnterPage} />
            <Route path="/admin/matperioder/:id/resultat" component={ResultsPage} />
            <Route path="/admin/matperioder/:id/resultat/:snapshot" component={ResultsPage} />
            <Route path="/admin/matperioder/:id/faststallt" component={SnapshotsPage} />
            <Route path="/admin/matperioder/:id/bilaga" component={BilagaPage} />
            <Route path="/admin/matperioder/:id/sa-svarade-ni" component={FeedbackPage} />
            <Route path="/admin/matperioder/:id/seminarium" component={SeminarPage} />
            <Route path="/admin/matperioder/:id/seminarium/bilder" component={SlidesPage} />
            <Route path="/admin/matperioder/:id/seminarium/anteckningar" component={SeminarNotesPage} />
            <Route path="/admin/matperioder/:id/fritexter" component={TextsPage} />
            <Route path="/admin/matperioder/:id/gallring" component={GallringPage} />
            <Route path="/admin/buntar/:id" component={SittingPage} />
            <Route path="/admin/personer" component={PeoplePage} />
            <Route path="/admin/personer/:id" component={PersonPage} />
            <Route path="/admin/enkater" component={QuestionnairesPage} />
            <Route path="/admin/enkater/:id/:version" component={EditorPage} />
            <Route path="/admin/enkater/:id/:version/oversatt/:language?" component={TranslatePage} />
            <Route path="/admin/installningar" component={SettingsPage} />
            <Route path="/admin/installningar/integritet" component={PrivacyPage} />
            <Route path="/admin/installningar/integritet/:paper" component={PaperPage} />
            <Route path="/admin/logg" component={LogPage} />
            <Route path="/admin/ga-med" component={JoinPage} />
            <Route path="/admin/profil" component={ProfilePage} />
            <Route path="/admin/api" component={ApiPage} />
            <Route default component={NotFoundPage} />
          </Router>
        </SessionGate>
      </Fallback>
    </LocationProvider>
  )
}

/** A calm page in place of an empty one, should a page fail to draw. */
class Fallback extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false }

  static override getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main class="main">
        <Message kind="alert">{text.common.unexpected}</Message>
      </main>
    )
  }
}
