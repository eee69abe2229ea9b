const groups = `
kid child children
staff employee worker crew team personnel
lorry truck rig hgv wagon
van vehicle car fleet
shop store outlet
quit resign leave
hire recruit
buy purchase acquire acquisition bought
grow expand extend expansion growth
launch open start
rise increase climb jump up
complaint complain grumble moan
doctor gp physician
phone telephone
film movie
autumn fall
vet veterinarian veterinary
chemist pharmacy pharmacist
lawyer solicitor attorney
flat apartment
warehouse depot
citation fine penalty ticket
outage downtime
close shut
win won award
move relocate relocation
bill invoice
fridge refrigerator
freezer
lift elevator hoist
rubbish trash garbage waste refuse
petrol gas gasoline fuel
queue wait waiting
leak leaking leakage
merge merger
repair mend fix
school academy
residents tenants
patient
customer client guest
supplier vendor
review rating
holiday vacation
roof roofing
member membership
late delay
freeze frozen
rota roster
`
/** Word to the first word of its group, so that a card and a rep may use different ones. */
export const synonym: ReadonlyMap<string, string> = new Map(
  groups
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [head = '', ...rest] = line.split(' ')
      return [head, ...rest].map((word): [string, string] => [word, head])
    })
)
