import { maxCodesAtOnce } from '../codes.ts'
import type { codesText as swedish } from './codes.sv.ts'
import type { Texts } from './language.ts'

const codes = (count: number) => `${count} ${count === 1 ? 'code' : 'codes'}`

export const codesText: Texts<typeof swedish> = {
  title: 'One-time codes',

  section: {
    on: 'Everybody who answers needs a one-time code. The open links take no answer without one.',
    off: 'No codes are used. Whoever has the link can answer, also twice.',
    go: 'Make and print codes',
    choose: 'Choose whether to use codes',
  },

  choice: {
    title: 'Whether codes are used',
    label: 'Whoever answers needs a one-time code',
    hint: 'Can be changed until the mätperiod opens, so that everybody answers in the same way.',
    fixed: 'Whether codes are used is decided before the mätperiod opens and cannot be changed now.',
  },

  honest: {
    title: 'What codes protect against, and what not',
    does: 'They see to it that',
    doesList: [
      'one code gives one answer, on the web or on paper',
      'whoever has the link alone cannot answer',
      'an invented code does not work',
    ],
    not: 'They do not see to it that',
    notList: [
      'you know that it was the right person: whoever has the slip can answer',
      'somebody who was given two slips is kept from answering twice',
      'papers without a code are stopped: they can be typed in, so hand out only one to each',
    ],
    without:
      'Without codes nothing keeps one person from answering twice at an open link. Nor can it be discovered, for we store nothing of who answers.',
    anonymousTitle: 'How the answers stay anonymous',
    anonymous: [
      'No code is stored, and what is stored when a code is used cannot be matched with the code without a key that lies apart from the answers.',
      'The key is destroyed when the mätperiod is settled. After that nobody can join a code to an answer.',
      'Until then, whoever has the key, the files of the database and a list of codes can do so. That is only the one who runs the server.',
      'Never note who was given which slip. Whoever knows can try the code and see whether that person has answered.',
    ],
  },

  keyLost: {
    title: 'The key of the codes is missing on the server',
    message:
      'No codes can be used or made, and participants are told that the fault is ours. No answer is lost. Whoever runs the server can put the key back: a new one cannot be made, for then all codes handed out would stop working.',
  },

  issue: {
    title: 'Make codes',
    lead: 'Make one code for each person who is to answer. The codes are shown only once: print them at once.',
    wait: 'Codes are made when the mätperiod is ready to open, and until it closes.',
    insats: 'Insats',
    issued: 'Made so far',
    count: 'How many new',
    countOf: (insats) => `How many new codes, ${insats}`,
    make: 'Make codes',
    makeOf: (insats) => `Make codes, ${insats}`,
    making: 'Making codes …',
    whole: 'The whole mätperiod',
    wholeHint: 'There, whoever answers chooses their insats.',
    badCount: `Write a number from 1 to ${maxCodesAtOnce}.`,
    noneLeft: 'There are not that many codes left for the insats.',
    none: 'You have no insatser in the mätperiod.',
  },

  made: {
    title: (count, insats) => `${codes(count)} for ${insats}`,
    once: 'They are only here. When you leave the page they cannot be had again, but you can always make new ones.',
    shuffled: 'The slips are in random order. Put them in a bowl and let each person draw one.',
    pdf: 'Save the slips as PDF',
    making: 'Making the PDF …',
    fileName: (insats) => `Engångskoder ${insats}.pdf`,
    saved: 'The PDF has been saved, with eight slips to a page. Remove it when you have printed.',
    notOurs: 'One of the codes does not belong here. Make new codes and try again.',
    print: 'Print the slips',
    copy: 'Copy the codes',
    copied: 'Copied.',
    copyByHand: 'They could not be copied. Print the slips instead.',
    done: 'Done',
  },

  slip: {
    heading: 'Your code for the survey',
    scan: 'Point the camera of your phone at the square.',
    type: (address) => `Or go to ${address} and type the code.`,
    once: 'The code can be used once. It does not say who you are.',
    qr: 'QR code of the survey',
  },

  sheet: {
    label: 'Code on the sheet',
    hint: 'Ten characters. Leave empty where the sheet has no code. Enter goes on.',
    check: 'Check the code',
    checking: 'Checking …',
    remove: 'Take the code away',
    kept: 'The sheet has a code.',
    refused: {
      unknown: 'The code is not right. Compare it with the sheet, character by character.',
      used: 'The code has been used. An answer came with it, so the sheet cannot be counted once more.',
      twice: 'The code is on another sheet that waits for approval.',
    },
    usedAt: (sheet) => `Sheet ${sheet}: the code has been used. Take the sheet away.`,
  },
}
