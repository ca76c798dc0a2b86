/** On which half of the Earth a time zone lies: its seasons follow from that. */

/** Regions that lie in the south as a whole. */
const SOUTHERN_REGIONS = /^(Antarctica|Australia|Brazil|Chile|America\/Argentina)\//;

const southernCities: Record<string, string> = {
  Africa:
    "Blantyre Brazzaville Bujumbura Dar_es_Salaam Gaborone Harare Johannesburg Kigali Kinshasa Luanda Lubumbashi Lusaka Maputo Maseru Mbabane Nairobi Windhoek",
  America:
    "Araguaina Asuncion Bahia Belem Buenos_Aires Campo_Grande Catamarca Cordoba Coyhaique Cuiaba Eirunepe Fortaleza Guayaquil Jujuy La_Paz Lima Maceio Manaus Mendoza Montevideo Noronha Porto_Acre Porto_Velho Punta_Arenas Recife Rio_Branco Rosario Santarem Santiago Sao_Paulo",
  Asia: "Dili Jakarta Jayapura Makassar Ujung_Pandang",
  Atlantic: "South_Georgia St_Helena Stanley",
  Indian: "Antananarivo Chagos Christmas Cocos Comoro Kerguelen Mahe Mauritius Mayotte Reunion",
  Pacific:
    "Apia Auckland Bougainville Chatham Easter Efate Enderbury Fakaofo Fiji Funafuti Galapagos Gambier Guadalcanal Kanton Marquesas Niue Norfolk Noumea Pago_Pago Pitcairn Port_Moresby Rarotonga Samoa Tahiti Tongatapu Wallis",
};

const southern = new Set(
  Object.entries(southernCities).flatMap(([region, cities]) =>
    cities.split(" ").map((city) => `${region}/${city}`),
  ),
);

/** Whether it is summer in January there; a zone without a place, such as UTC, counts as northern. */
export function isSouthern(timeZone: string): boolean {
  return timeZone.startsWith("NZ") || SOUTHERN_REGIONS.test(timeZone) || southern.has(timeZone);
}
