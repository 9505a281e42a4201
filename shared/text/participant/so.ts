import type { About } from '../languages.ts'
import type { Catalogue } from '../speaker.ts'

export const about: About = {
  name: 'Soomaali',
  swedish: 'somaliska',
  direction: 'ltr',
  formats: 'so',
  review: 'all',
}

export const texts: Catalogue = {
  quoted: '“{text}”',
  demo: 'Tijaabo: xogtu waa mid la sameeyay',
  chooseLanguage: 'Luqadda',
  withSwedish: 'Sidoo kale ku tus af Iswidhish',
  withoutSwedish: 'Qari af Iswidhishka',
  pageTitle: '{title} – {forbund}',
  refusedTitle: 'Weli lama dirin: {title}',

  whoAsksLead: '{forbund} waxay ku weydiinayaan',
  whoAsks: 'waxa aad ka qabto {insats}, si taageeradu u fiicnaato.',
  whoAsksAny: 'waxa aad ka qabto barnaamijka aad ka qayb qaadato, si taageeradu u fiicnaato.',
  whoAsksOthers: 'waxa aad qabto, si shaqadu u fiicnaato.',
  voluntaryLead: 'Waa ikhtiyaari',
  voluntary: 'mana saameynayo lacagta aad hesho ama booskaaga. Su’aalaha waad ka boodi kartaa.',
  voluntaryRequired:
    'mana saameynayo lacagta aad hesho ama booskaaga. Su’aalaha waad ka boodi kartaa, marka laga reebo kuwa ay ku qoran tahay in jawaab loo baahan yahay.',
  voluntaryOthers: 'inaad jawaabto. Su’aalaha waad ka boodi kartaa.',
  voluntaryOthersRequired:
    'inaad jawaabto. Su’aalaha waad ka boodi kartaa, marka laga reebo kuwa ay ku qoran tahay in jawaab loo baahan yahay.',
  anonymousLead: 'Magacaaga lama oga:',
  anonymous: 'la-taliyahaagu ma arko jawaabtaada.',
  anonymousOthers: 'qofna ma arko cidda waxa ka jawaabtay.',
  storedLead: 'Waxaan kaydinnaa',
  stored:
    'jawaabahaaga iyo inaad ka qayb qaadato {insats}, wax kale maya. Markaad dirto kadib jawaabaha lama beddeli karo lamana tirtiri karo.',
  storedAny:
    'jawaabahaaga, wax kale maya. Markaad dirto kadib jawaabaha lama beddeli karo lamana tirtiri karo.',
  more: 'Wax badan oo ku saabsan sida jawaabaha loo isticmaalo',
  controller: 'Masuulka xogta shakhsiga ah:',
  legalBasis: 'Sababta sharciga ah:',
  dataProtectionOfficer: 'Masuulka ilaalinta xogta:',
  destroyed: 'Goorta jawaabaha la burburiyo:',
  contact: 'Xiriir:',
  when: 'Waxaad jawaabi kartaa {days}.',
  onPaper:
    'Ma doorbidaysaa inaad warqad ku jawaabto? Shaqaalaha weydiiso warqadda su’aalaha. Farta gacanta waa la garan karaa.',
  typedByOwnInsats: 'Shaqaalaha barnaamijkaaga ayaa jawaabaha geliya nidaamka.',
  typedByOtherInsats:
    'Warqadda ku rid baqshad oo xir. Shaqaale ka socda barnaamij kale ayaa jawaabaha geliya nidaamka.',
  typedByKansli: 'Warqadda ku rid baqshad oo xir. Xafiiska ururka ayaa jawaabaha geliya nidaamka.',

  required: 'Jawaab ayaa loo baahan yahay',
  several: 'Waxaad dooran kartaa dhowr jawaabood.',
  onlyIf: 'Jawaab kaliya haddii aad {labels} ku jawaabtay su’aasha {question}.',
  textRead:
    'Waxaan akhrinaynaa kaliya {day} kadib, mana kuu jawaabi karno. Xaalad degdeg ah: 112, talo caafimaad: 1177. Ha qorin magacyo ama wax kale oo muujinaya qofka uu yahay.',
  textLimit: { one: 'Ugu badnaan {count} xaraf.', other: 'Ugu badnaan {count} xaraf.' },
  textLeft: 'Xarfaha kuu haray: {left}',
  between: 'Laga bilaabo {min} ilaa {max}.',
  atLeast: 'Ugu yaraan {min}.',
  atMost: 'Ugu badnaan {max}.',

  end: 'Diyaar ma u tahay inaad dirto?',
  endNote: 'Markaad dirto kadib jawaabaha lama beddeli karo.',
  send: 'Dir',

  refused: {
    one: 'Weli lama dirin: hal jawaab ayaa u baahan in la beddelo',
    other: 'Weli lama dirin: {count} jawaabood ayaa u baahan in la beddelo',
  },
  refusedRest: 'Wax kasta oo aad ku jawaabtay way joogaan. Beddel oo mar kale dir.',
  empty: 'Weli su’aal kama aadan jawaabin',
  emptyRest:
    'Ka jawaab ugu yaraan hal su’aal oo riix Dir. Haddii aadan rabin inaad ka qayb qaadato waad xiri kartaa bogga.',
  differs: 'Jawaabtaada hore ayaa loo kaydiyay',
  differsRest:
    'Wixii hore halkan looga diray waa la kaydiyay lamana beddeli karo. Haddii aad ku qanacsan tahay waad xiri kartaa bogga. Haddii aad rabto inaad dirto jawaab cusub, wixii aad buuxisay halkan ayay joogaan: riix Dir.',
  busy: 'Jawaabtaada weli lama dirin',
  busyRest:
    'Dad badan ayaa hadda jawaabaya, ama wax baa naga qaldamay. Jawaabahaagu way joogaan. Wax yar sug oo mar kale riix Dir.',
  newKey: 'Weli lama dirin',
  newKeyRest: 'Ma akhrin karin foomka. Jawaabahaagu way joogaan. Mar kale riix Dir.',

  pickOne: 'Dooro hal jawaab. Su’aashu waxay u baahan tahay jawaab.',
  pickSome: 'Dooro ugu yaraan hal jawaab. Su’aashu waxay u baahan tahay jawaab.',
  writeSome: 'Qor jawaab. Su’aashu waxay u baahan tahay jawaab.',
  writeNumber: 'Qor tiro. Su’aashu waxay u baahan tahay jawaab.',
  unknownOption: 'Dooro mid ka mid ah jawaabaha halkan ku yaal.',
  onlyOne: 'Dooro hal jawaab oo kaliya.',
  writeOrOptOut: 'Qor jawaab ama dooro {optOut}, labadaba maya.',
  optOutAlone: 'Dooro {optOut} ama jawaabo kale, labadaba maya.',
  notANumber: 'Jawaabta ku qor tirooyin, tusaale 12 ama {example}.',
  tooSmall: 'Qor tiro aan ka yarayn {limit}.',
  tooLarge: 'Qor tiro aan ka badnayn {limit}.',
  tooLong: {
    one: 'Qoraalka gaabi. Ugu badnaan {limit} xaraf. Hadda waa {count} xaraf.',
    other: 'Qoraalka gaabi. Ugu badnaan {limit} xaraf. Hadda waa {count} xaraf.',
  },
  orSkip: 'Ama su’aasha ka bood.',

  begin: 'Bilow',
  next: 'Xigta',
  skip: 'Ka bood',
  back: 'Dib u noqo',
  progress: 'Su’aal {number} ee {of}',
  answered: 'Su’aalaha aad ka jawaabtay: {count} ee {of}',
  sending: 'Waa la dirayaa …',
  retrySoon: 'Weli lama dirin. Jawaabahaagu way joogaan. 1 ilbiriqsi kadib ayaan mar kale isku dayaynaa.',
  retryLater:
    'Weli lama dirin. Jawaabahaagu way joogaan. {seconds} ilbiriqsi kadib ayaan mar kale isku dayaynaa.',
  retryNow: 'Hadda isku day',
  takeBack: 'Ka saar jawaabtayda',

  code: 'Koodhkaaga',
  codeHint:
    'Toban xaraf oo ku qoran warqaddaada yar. Koodhku ma sheego cidda aad tahay, kaliya in hal mar la isticmaalo.',
  codeRefused: 'Weli lama dirin: koodhka ayaa u baahan in la beddelo',
  codeMissing: 'Qor koodhka ku yaal warqaddaada yar. Warqad ma haysid? Shaqaalaha weydiiso.',
  codeUnknown: 'Koodhku sax ma aha. La barbar dhig warqadda, xaraf xaraf.',
  codeUsed: 'Koodhka hore ayaa loo isticmaalay',
  codeUsedRest:
    'Jawaab ayaa lagu diray. Waa la kaydiyay lamana beddeli karo. Haddii ay adiga ahayd waad xiri kartaa bogga. Haddii kale shaqaalaha weydiiso koodh cusub oo halkan ku qor: wax kasta oo aad ku jawaabtay way joogaan.',
  codeUnchecked: 'Jawaabtaada weli lama dirin',
  codeUncheckedRest:
    'Hadda ma hubin karno koodhadhka. Qaladku waa keenna, koodhkaagana lama isticmaalin. Jawaabahaagu way joogaan. U sheeg shaqaalaha, ama sug oo mar kale riix Dir.',

  thanks: 'Mahadsanid, jawaabtaada waa la kaydiyay',
  thanksAnonymous: 'Lama arki karo cidda waxa ka jawaabtay.',
  thanksClose: 'Hadda waad xiri kartaa bogga.',
  notOpen: 'Sahanku weli ma furmin',
  notOpenWhen: 'Wuxuu furmayaa {day}. Linkigu waa sax, ee ilaa markaas hayso.',
  closed: 'Waqtigii jawaabta waa dhammaaday',
  closedWhen: 'Sahanku wuxuu xirmay {day}, hadda lagama jawaabi karo.',
  closedThanks: 'Waad ku mahadsan tahay inaad rabtay inaad jawaabto.',
  closedNext: 'Sahanka xiga wuxuu furmayaa {day}.',
  unknownLink: 'Linkigu sahan kuma geynayo',
  unknownLinkRest: 'Hubi in siddeeda xaraf ay sax yihiin, ama weydii qofka linkiga ku siiyay.',
  codesAway: 'Hadda lama hubin karo koodhadhka',
  codesAwayRest: 'Qaladku waa keenna. Koodh lama isticmaalin, jawaabna ma lumin. U sheeg shaqaalaha.',
  broken: 'Wax baa naga qaldamay',
  brokenRest: 'Wax yar sug oo mar kale isku day. Weydii shaqaalaha haddii ay sii socoto.',
  toStart: 'Bogga hore',
  typeCode: 'Ma ka heshay koodh boodhadh? Halkan ku qor.',
  typedCode: 'Koodh, siddeed xaraf',
  openSurvey: 'Fur sahanka',

  kioskAny: 'Maxaad u malaynaysaa?',
  kioskLead: 'Waxay qaadanaysaa dhowr daqiiqo, waa ikhtiyaari, cidda aad tahayna lama oga.',
  kioskWiped:
    'Markaad dhammayso tablet-ka waa la nadiifinayaa. Qofka kaa dambeeya waxba kama arko jawaabahaaga.',
  kioskAway: 'Tablet-ku hadda internet ma laha. Wax yar sug oo mar kale riix Bilow.',
  kioskOver: 'Halkan hadda lagama jawaabi karo. U sheeg shaqaalaha.',
  kioskEmptied: 'Tablet-ka waa la nadiifiyay. Hadda waad bixi kartaa.',
  kioskKept: 'Mahadsanid, waad dhammaysay',
  kioskKeptRest:
    'Hadda internet ma jiro. Jawaabtaadu waxay ku jirtaa tablet-ka, waxaana la dirayaa marka internet-ku soo noqdo.',
  kioskKeptFails:
    'Haddii markaas la aqbali waayo, tablet-ku wuxuu u sheegayaa shaqaalaha, laakiin ma tusayo waxa aad ka jawaabtay.',
  kioskKeptGo: 'Cidna halkan kuma arki karto. Hadda waad bixi kartaa.',
  kioskDone: 'Dhammaad',
  kioskStill: 'Weli ma joogtaa?',
  kioskStillRest: 'Nus daqiiqo kadib tablet-ka waa la nadiifinayaa, jawaabahaagana waa la tirtirayaa.',
  kioskSeconds: 'Ilbiriqsi ka haray:',
  kioskStay: 'Weli waan joogaa',

  ask: 'Maxaad ka qabtaa {insats}?',
  askAny: 'Maxaad ka qabtaa barnaamijka aad ka qayb qaadato?',
  posterLead: 'Jawaabahaagu waxay hagaajiyaan taageerada. Waa ikhtiyaari, magacaagana lama oga.',
  scan: 'Kaamirada mobilka u jeedi sanduuqa',
  orGo: 'ama tag',
  andType: 'oo qor koodhka',
  until: 'Jawaab ugu dambayn {day}',
  qrAlt: 'Koodhka QR ee furaya {address}',
  factAnonymousLead: 'Magacaaga lama oga.',
  factAnonymous: 'La-taliyahaagu ma arko waxa aad ku jawaabtay.',
  factVoluntaryLead: 'Ikhtiyaari.',
  factVoluntary: 'Ma saameynayo lacagta aad hesho ama booskaaga.',
  factPaperLead: 'Ma warqad baad doorbidaysaa?',
  factPaper: 'Shaqaalaha weydiiso warqadda su’aalaha.',
  cardShort:
    'Waa ikhtiyaari, magacaagana lama oga. Waxaad sidoo kale ku jawaabi kartaa warqad: weydii shaqaalaha.',
  smsHello: 'Salaan.',
  smsAnswer: 'Jawaab adigoo aan magacaaga sheegin, waa ikhtiyaari, ugu dambayn {day}: {url}',
  smsAnswerShort: 'Jawaab adigoo aan magacaaga sheegin ugu dambayn {day}: {url}',
  smsShortest: 'Ka jawaab sahankayaga ugu dambayn {day}: {url}',
  smsRegards: 'Salaan, {forbund}',
  mailHello: 'Salaan,',
  mailWhy: '{forbund} waxay rabaan inay ogaadaan waxa aad ka qabto {insats}, si taageeradu u fiicnaato.',
  mailWhyAny:
    '{forbund} waxay rabaan inay ogaadaan waxa aad ka qabto barnaamijka aad ka qayb qaadato, si taageeradu u fiicnaato.',
  mailAnswer: 'Halkan ku jawaab, ugu dambayn {day}:',
  mailAnonymous:
    'Waa ikhtiyaari mana saameynayo lacagta aad hesho ama booskaaga. Magacaaga lama oga: lama arki karo cidda waxa ka jawaabtay.',
  mailPaper: 'Ma doorbidaysaa inaad warqad ku jawaabto? Noo sheeg, waxaadna heli doontaa warqad.',
  mailRegards: 'Salaan wanaagsan',

  paperTitle: '{title}: {insats}',
  paperFooter: '{title} · soo celi ugu dambayn {day}',
  pageOf: 'Bogga {page} ee {pages}',
  paperAnonymousOwnInsats:
    'warqaddu lambar ma leh. Ha qorin magacaaga, xasuusnowna in farta gacanta la garan karo.',
  paperAnonymous: 'la-taliyahaagu ma arko jawaabtaada. Warqaddu lambar ma leh. Ha qorin magacaaga.',
  readByLead: 'Cidda akhrisa warqadda:',
  readByOwnInsats: 'shaqaalaha barnaamijkaaga ayaa jawaabaha geliya nidaamka.',
  readByOtherInsats: 'shaqaale ka socda barnaamij kale, ama xafiiska, ayaa jawaabaha geliya nidaamka.',
  readByKansli: 'xafiiska ururka ayaa jawaabaha geliya nidaamka.',
  paperStored:
    'jawaabahaaga iyo inaad ka qayb qaadato {insats}, wax kale maya. Markaad warqadda soo celiso kadib jawaabaha lama beddeli karo lamana tirtiri karo.',
  paperStoredAny:
    'jawaabahaaga, wax kale maya. Markaad warqadda soo celiso kadib jawaabaha lama beddeli karo lamana tirtiri karo.',
  fillInLead: 'Sida loo buuxiyo:',
  fillIn:
    'Sanduuqa ku qor calaamad X. Haddii aad qaladdo, sanduuqa oo dhan buuxi oo mid kale X ku qor. Su’aalaha waad ka boodi kartaa. Tirooyinka yaryar waxaa loogu talagalay qofka jawaabaha geliya nidaamka.',
  tickSeveral: 'Waxaad calaamadin kartaa dhowr jawaabood.',
  paperRequired: 'Jawaab ayaa loo baahan yahay.',
  paperOnlyIf: 'Jawaab kaliya haddii aad {labels} ku jawaabtay su’aasha {number}.',
  paperTextRead:
    'Waqti ayay qaadan kartaa inta aan la akhrin, mana kuu jawaabi karno. Xaalad degdeg ah: 112, talo caafimaad: 1177. Ha qorin magacyo ama wax kale oo muujinaya qofka uu yahay.',
  paperEndLead: 'Mahadsanid.',
  paperEnd: 'Warqadda ku rid baqshadda, xir oo soo celi ugu dambayn {day}.',
  openedByOwnInsats: 'Baqshadda waxaa furaya shaqaalaha barnaamijka, oo jawaabaha geliya nidaamka.',
  openedByOtherInsats:
    'Baqshadda waxaa furaya shaqaale ka socda barnaamij kale ama xafiiska, oo jawaabaha geliya nidaamka.',
  openedByKansli: 'Baqshadda waxaa furaya xafiiska ururka, oo jawaabaha geliya nidaamka.',
}
