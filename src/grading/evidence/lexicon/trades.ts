import { kept } from '../kept.ts'
import { words } from './words.ts'

const families = `
haulage haulier hauler trucking trucker truck lorry freight carrier courier driver fleet depot trailer tachograph logistics forwarder pallet parcel delivery dispatch
bakery baker bread dough oven flour pastry cake loaf allergen
catering caterer chef kitchen event banquet menu canteen
restaurant cafe pub bar diner bistro takeaway chippy covers table kitchen chef menu brewery brewer tap pint
hotel hospitality inn motel guest guests room rooms linen housekeeping occupancy reception hostel resort
dental dentist dentists hygienist patient patients practice chair orthodontic orthodontist
clinic medical surgery surgeon doctor gp hospital hospice nurse nurses patient patients ward physio physiotherapy health healthcare medicare pharmacy pharmacist chemist dispensing optometry optician eye optical prosthetic prosthetics imaging scan
veterinary vet vets animal animals clinic nurse pet pets kennel cattery farm
care home residents resident carers nursing assisted senior living elderly
school schools college academy nursery pupil pupils parents teacher classroom diocese parish campus tutoring tutor class education
legal law solicitor solicitors lawyer attorney conveyancing client court barrister paralegal firm chambers
accounting accountant accountancy bookkeeper bookkeeping tax audit ledger payroll client
insurance broker brokers insurer policy premium claim claims underwriter cover
property lettings letting landlord tenant tenants estate agent agents flat flats rental realtor realty housing surveyor surveying
construction builder builders building contractor contractors site scaffold scaffolding crane concrete joinery joiner carpenter plumbing plumber plumbers electrical electrician electricians roofing roofer roof trench shoring foreman subcontractor tiler tile paving landscaping landscaper groundworks
manufacturing manufacturer factory plant machine machining machinist fabrication fabricator metal steel foundry castings casting furnace press tool tooling shift line welding welder cnc laser moulding
printing printer print press paper bindery mail inserter ballot
farming farm farmer dairy cow cows herd milk milking parlour crop grower orchard packhouse packing fruit egg eggs hens flock sheep lamb cattle grain harvest vineyard winery
fishing fish fishery boat boats skipper crew trawler quota catch seafood shrimp oyster market
boatyard boat boats marina berth berths yacht mooring lift dock chandlery
cold storage warehouse warehousing pallet pallets dock temperature freezer chill refrigeration distribution distributor
retail retailer shop store till stock shelf footfall grocer grocery supermarket florist flowers jeweller boutique gift
salon barber hair spa beauty stylist chair
garage mechanic auto body bodyshop collision car cars vehicle spray booth tyre mot dealership workshop
gym fitness studio member members membership class trainer leisure recreation pool camp
museum gallery theatre cinema venue visitor visitors ticket tickets exhibition
church parish congregation diocese vicar
laundry linen washer dryer cleaning cleaner cleaners janitorial
security guard guards guarding patrol alarm
energy electricity solar utility water pipe sewer drainage well oilfield rig drilling
software technology saas app data server hosting cyber
marketing advertising agency media design creative publisher publishing newspaper magazine
call center centre agent agents hold line advice helpline
funeral undertaker mortuary crematorium
textile textiles mill fabric cloth weaving weaver garment yarn loom spinning dye blinds upholstery carpet carpets fitter fitters
waste recycling skip scrap bin collection
airport airline aviation flight hangar aircraft
brewery distillery whisky cask bottling bottler soft drinks cap filler winery
removals removal storage mover movers van vans lorry
childcare nursery daycare preschool children parents
staffing recruitment temps temp agency
furniture sofa upholsterer joinery cabinet
council city county municipal borough town ward resident parks recreation
bank credit union branch lender loan mortgage
`
const sets = families
  .trim()
  .split('\n')
  .map((line) => words(line))

const plain = (word: string): string => word.replace(/s$/, '')

const familiesOf = (industry: string): ReadonlySet<string> => {
  const named = (industry.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []).filter(
    (word) => !/^(and|the|services?|company|business|group|house)$/.test(word)
  )
  const found = new Set<string>(named)
  for (const set of sets) {
    const head = [...set].slice(0, 8)
    const belongs = named.some((word) => head.some((other) => plain(other) === plain(word)))
    if (belongs) for (const word of set) found.add(word)
  }
  return found
}

/** Words of the trades that the card's industry names: its own and those of every family that it belongs to. */
export const tradeWords = kept(familiesOf)

const heads: ReadonlySet<string> = new Set(sets.flatMap((set) => [...set].slice(0, 8).map(plain)))
/** Whether a word names a trade at all, whichever. */
export const namesTrade = (word: string): boolean => heads.has(plain(word))
