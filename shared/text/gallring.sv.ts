/** A model of the decision on what is destroyed: a paper of Swedish law, in Swedish whoever reads it. */
export const gallringModel = (forbund: string) =>
  `${forbund} beslutar, med stöd av 10 § arkivlagen (1990:782), att följande handlingar från förbundets enkäter får gallras:

1. Pappersenkäter gallras när de är inskrivna och inskrivningen är kontrollerad, dock senast [3] månader efter att mätperioden stängde.
2. Nycklar, använda engångskoder och uppgifter om i vilken ordning svaren kom in gallras när resultatet fastställs.
3. Svar i det digitala systemet, utan koppling till person, gallras [2] år efter att årsredovisningen för året är beslutad. Fritextsvar gallras vid samma tid.
4. Säkerhetskopior gallras senast [3] månader efter att de gjordes.

Fastställda resultat och rapporter bevaras.

Beslutet gäller enkäter som genomförs från och med [dag] och tills vidare.`
