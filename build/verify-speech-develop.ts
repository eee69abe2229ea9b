import { espeak, flite, type Sentence, type Voice } from './verify-speech-voices.ts'

/** The voice as a longer or shorter throat would have it: everything higher and faster by `factor`. */
const inOtherThroat = (voice: Voice, factor: number): Voice => ({
  name: `${voice.name} x ${factor}`,
  speak: (text, speed) => {
    const { samples, sampleRate, syllables, pauses } = voice.speak(text, speed / factor)
    const shorter = pauses.map(([from, to]): Sentence['pauses'][number] => [from / factor, to / factor])
    return { samples, syllables, sampleRate: Math.round(sampleRate * factor), pauses: shorter }
  }
})

/** Voices of which the report has none. */
export const developVoices = (): Voice[] => [
  inOtherThroat(flite('kal'), 1.12),
  inOtherThroat(flite('rms'), 0.93),
  inOtherThroat(flite('rms'), 1.25),
  flite('rms'),
  espeak('en-us+m1'),
  espeak('en-gb-x-rp+f1'),
  espeak('en-029'),
  espeak('en-us-nyc+m7'),
  espeak('en-gb-x-gbclan+f5'),
  espeak('en-gb-x-gbcwmd+m5'),
  // Hums far softer than their vowels, pitches that sink fast, colours close to each other.
  espeak('en-us+klatt'),
  espeak('en-gb+Andy'),
  espeak('en-us+steph')
]

/** Texts of which neither the tuned nor the reported takes have a word in the same order. */
export const developTexts: readonly (readonly string[])[] = [
  [
    'Hannah, your loading dock queue was forty minutes on Tuesday.',
    'A dairy outside Boise moves the same trucks in nine.',
    'They share one sheet of paper between two desks.',
    'Phone me and it is in your inbox before lunch.'
  ],
  [
    'Victor, the council moved your inspection up to the third.',
    'Most kitchens fail it on the log for the cold room.',
    'I can read you the five lines they look for.',
    'You will find me on two one two, five five five, zero one eight eight.'
  ],
  [
    'Hi Joanne, it took your guests eleven clicks to book a table last night.',
    'The Oak Room got it down to three and fills its Mondays.',
    'Would you like to see the before and after?',
    'Ask for Ben Archer.'
  ],
  [
    'Doctor Mehta, a third of your reminder letters come back unopened.',
    'One practice in Leeds swapped them for a nurse with a phone.',
    'She says it is the best hour of her week.',
    'I would be glad to put the two of you in touch.'
  ],
  [
    'Carl, diesel went up again this morning.',
    'Your competitor on Dock Street locked his price in August, and he is smiling.',
    'There is a way to do the same for winter.',
    'It takes a quarter of an hour, so choose any day.'
  ],
  [
    'Simone, I walked through your shop on Saturday and left with nothing.',
    'Nobody could tell me whether the blue one came in large.',
    'The people who fixed that for Harbour and Hill fixed it in a weekend.',
    'Give me a shout.'
  ],
  [
    'Mister Lund, your two oldest lifts stopped nine times this year.',
    'Every one of those stops was a door sensor.',
    'The block across the square replaced theirs and has had none since.',
    'You can have their engineer on the line tomorrow.'
  ],
  [
    'Bea, your payroll runs on a spreadsheet that one man understands.',
    'He retires in June.',
    'Our neighbours at the brewery were in the same spot and kept calm.',
    'Let me tell you what they did over the summer.'
  ],
  // Voiced throughout, in short phrases: the words that are most like a filler.
  [
    'Molly, all in all, you win more in a warm year.',
    'Our own men ran one mile, in a line, on a Monday.',
    'No, Alan, nobody, ever, in a year.'
  ],
  [
    'Leo, I am in a room in Rome, all alone.',
    'Mine is a new one, yours an old one.',
    'Emma will mail you one, now or in May.'
  ],
  [
    'Warren, you own a mill, a barn, and a yard on a low lane.',
    'Any money you make in June, you lose in a way in July.',
    'Ring me in the morning, anyone will do.'
  ],
  [
    'Noah, a manual, a menu, or a lemon, my aim is a known one.',
    'In one year, in an hour, in a minute, you will know.',
    'Your man, Ian, may well earn it.'
  ]
]
