/**
 * First names that are common in Sweden, in lower case and with no other meaning in running text: they are
 * told even where they are written without a capital. Chosen by hand among the common names of the last
 * hundred years and of larger groups that have come since; what is not here is told by its capital.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `abdi abdullah agneta ahmad ahmed aisha alexander alexandra alfred ali alice alicia alma amal amanda amina
  amir anders andreas anette angelica anita anna annelie annette annika ann-marie anna-karin ann-christin anton
  arne arvid asta astrid august axel barbro beatrice bengt benjamin berit bertil birger birgit birgitta
  boel börje bosse britta britt britt-marie camilla carin carina carl carl-johan carolina caroline catarina
  cecilia charlotta charlotte christer christian christina christoffer claes claudia conny daniel daniela
  david dennis denise diana ebba edit edvin edward elin elina elisabet elisabeth elise ella ellen elsa elsie
  elvira emelie emil emilia emma erik erika erland ester eva evelina fadi fatima fatuma felicia felix filip
  filippa fredrik fredrika frida fritiof gabriel gabriella georg gerd gertrud gisela göran görel gösta greta
  gudrun gun gunborg gunhild gunilla gunnar gunvor gustaf gustav håkan hamid hampus hanna hans hans-erik
  harald harriet hassan hasse hedvig helen helena helene helmer henning henrik henry herman hilda hilma
  hjalmar hugo hussein ibrahim ida inga inga-lill ingegerd ingela ingemar inger ingmar ingrid ingvar irene
  irina isabella isabelle isak ismail ivar jacob jakob jamal jan jan-erik jane janet janne jasmin jeanette
  jennifer jenny jens jesper jessica jimmy joakim joel johan johanna johannes john johnny jonas jonatan
  jonathan jörgen josef josefin josefine josefina julia julius karim karin karl karl-erik karolina katarina
  katja kenneth kent kerstin khadija khalid kicki kim kjell klas klara knut konrad krister kristian kristina
  kristoffer kurt laila lars lars-erik lasse leif leila lena lena-marie lennart leo leon liam lillemor lina
  linda linn linnea lisa lisbet lisbeth lotta louise lovisa lucas ludvig lukas madeleine magdalena magnus
  malin malte marcus margareta margit margot maria mariam marianne marie marita markus marlene martin martina
  mathias matilda mats mattias maud maximilian mehdi mehmet melker mia michael mikael milla miriam mohamed
  mohammad mohammed mona monica monika moa mostafa muhammad mustafa nadia nancy natalia natalie nathalie niclas
  niklas nils nina noah nour olga olivia olle olof omar oscar oskar osman otto ove patrick patricia patrik
  paula pauline pehr pernilla peter petra petter philip pia pontus ragnar ragnhild rahim ralf ramona rasmus
  rebecka rebecca reza rikard richard robert roberto robin roger roland rolf ronja ronny rune rut ruth
  saga said salma samir samira samuel sandra sara sarah sebastian selma sigrid sigurd sigvard simon siv
  sixten sofia sofie solveig sonja staffan stefan stella stellan sten-åke stina sture susann susanna susanne
  suzanne sven sven-erik svetlana sylvia tage tatiana tatjana teodor teresa theo theodor therese thomas thore
  tilda tim tobias tomas tommy torbjörn tord tore torgny torsten tova tove tuva tyra ulf ulla ulla-britt ulrica
  ulrika urban ursula valter vanessa veronica veronika victor victoria viktor viktoria vilhelm vilma vincent
  viveka walter wilhelm william wilma yasmin yasin yngve yusuf yvonne zahra zainab zara zeinab åsa åke öjvind
  östen örjan`.split(/\s+/),
)

/** First names that are ordinary words too, or short enough to be: told by their capital. */
export const ordinaryNames: ReadonlySet<string> = new Set(
  `alva bo björn disa dag eli hedda gull idun ines iris isa jo juni kai kaj kalle kåre lea liv lo lova maj
  maja mai mattis mio my nova ola per pär pelle rakel ren rosa roy siri sol sten stig svante sune tor tua
  ture vega vera vidar viola yrsa`.split(/\s+/),
)

/** What has a capital in the middle of a sentence and is nobody: offices, laws, languages, feasts, courtesy. */
export const notNames: ReadonlySet<string> = new Set(
  `arbetsförmedlingen arbetsförmedlingens försäkringskassan försäkringskassans socialtjänsten socialtjänstens
  vården kommunen kommunens regionen regionens samordningsförbundet samordningsförbundets förbundet
  skatteverket kronofogden migrationsverket psykiatrin vuxenpsykiatrin habiliteringen vårdcentralen komvux
  folkhögskolan sverige svenska svenskar svensk engelska arabiska finska norden europa eu jobb jag du ni vi
  hen han hon den det de er era ert din ditt dina min mitt mina tack bra allt alla inte men och att så om
  när vad hur ja nej hej internet facebook teams zoom word excel covid corona adhd add ptsd autism asperger
  gud jul påsk midsommar måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj
  juni juli augusti september oktober november december`.split(/\s+/),
)
