import { words } from './words.ts'

/** Nouns for a business, a place of work, or its people: what a peer can be. */
export const organisations = words(`
company firm business shop store outfit operation operator practice surgery clinic hospital hospice pharmacy chemist dentist vet vets school
college university academy nursery kindergarten creche church parish diocese charity club gym studio theatre theater cinema museum gallery library
hotel motel inn hostel resort pub bar cafe café restaurant diner bistro takeaway chippy bakery baker butcher grocer supermarket deli caterer
brewery distillery winery vineyard dairy creamery cheesemaker farm farmer grower ranch rancher orchard packer packhouse mill miller abattoir
fishery trawler boat crew skipper boatyard shipyard marina harbour port haulier haulage hauler trucker carrier courier forwarder fleet depot
warehouse wholesaler distributor retailer merchant dealer dealership garage bodyshop body-shop workshop mechanic yard plant factory foundry
forge smelter printer printers print-shop packager bottler cannery processor fabricator machinist joinery joiner carpenter builder
contractor plumber plumbers electrician electricians roofer roofers scaffolder scaffolders painter decorator glazier tiler landscaper landscapers
surveyor architect engineer engineers developer housebuilder landlord landlords agent agents agency letting broker brokers insurer bank lender
accountant accountants bookkeeper solicitor solicitors lawyer lawyers attorney notary practice chambers consultancy bureau salon barber spa
laundry laundrette launderette cleaner cleaners florist florists garden-centre nursery jeweller jeweler tailor upholsterer printworks
county council district city town municipality authority utility department station precinct hospitality home homes care-home chain group
franchise franchisee network cooperative co-op collective association federation team department branch site sites centre center centers rink
arena stadium zoo aquarium park campsite caravan golf course ski stable stables kennel kennels cattery groomer nursery mosque temple synagogue
daycare preschool tutor tutors dispatcher dispatchers installer installers manufacturer maker makers supplier importer exporter
quarry mine pit colliery sawmill timberyard recycler recyclers scrapyard skip-hire tannery weaver weavers textile mill spinner dyer
lab laboratory facility facilities provider people folks guys lads neighbour neighbor neighbours neighbors competitor competitors client clients
customer customers member members peer peers publisher newspaper station broadcaster orchestra choir venue promoter
undertaker mortuary funeral cemetery crematorium airline airport operator shipper shippers stevedore terminal ferry taxi cab minicab
rental lessor lettings realtor realtors estate-agent estate-agents franchise landlord potter pottery glassworks tannery chandler
estate estates crowd gang shed brand brands salon house houses body cold-store coldstore store house operator owner owners outfitters outfitters place one ones
`)

/** What makes a noun phrase one like the listener. */
export const likeness: readonly RegExp[] = [
  /\b(?:i|we) know\b|\bof ours\b/,
  /\blike (?:you|yours|yourself|yourselves)\b/,
  /\b(?:your|the same|same|similar|about your) (?:size|trade|line of work|kind|sort|boat|setup|set-up)\b/,
  /\b(?:next (?:door|to you)|down the road|up the road|across the (?:street|road|river|way|border|valley|bay)|round the corner|around the corner|near you|nearby|in your (?:area|county|city|town|state|district|diocese|region|street|neck|sector|industry|trade|patch|valley|parish|zip|postcode)|on your (?:street|road|estate|tariff|side|patch)|over the hill|two doors)\b/
]
