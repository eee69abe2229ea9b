/** Small words of a dozen other languages that English telephone talk does not have, nor names. */
export const foreignMarkers: ReadonlySet<string> = new Set(
  `aap agat agus auch auf avec bir bitte bom bonjour buenas buenos buongiorno c'est che chiamo ciao com
  como dank danke dans das del della dhanyavaad dobry duit dzień dziękuję een ein eine está frau für gli
  goedemorgen gracias grazie guten hanım hej herr het hier hola ich ihr ihre ik inte ist için jag je jest
  kasih les ligue llamo llámame mais maith mas meneer merci merhaba meu mevrouw mit monsieur muy más mé
  naam nahin namaskar nicht nie niet notre nous não obrigado och pani para pas pero por proszę que questo
  qui raibh rufen selamat senhor señor señora sie signor signora się sono soy terima teşekkür tidak tá uma
  una und une unos usted uw você von voor votre vous wij wir yang zijn är è`.split(/\s+/)
)
