/** Why a password is too easy to guess, and what to do. */
export const passwordText = {
  common:
    'Det här är ett av världens vanligaste lösenord och bland de första som någon annan prövar. Välj ett eget, till exempel fyra ord som inte hör ihop.',
  context:
    'Lösenordet bygger på ord som är lätta att koppla till dig, ditt förbund eller enkäten. Lägg till några ord som inte har med dem att göra.',
  runs: 'Lösenordet är mest tecken som upprepas eller kommer i ordning, som 1234. Välj ett annat, till exempel fyra ord som inte hör ihop.',
} as const
