# ruff: noqa: E501 - words belong on a line together
"""The states by which a report without a dossier is read: name, code (ISO 3166), words for their people, seats of power.

One line each: ``CODE|name|adjectives and peoples|capital|other names and seats``. A capital stands for the government in
the language of the press; those that are rather a place of meetings (Geneva, Brussels, Vienna) do not.
"""

from __future__ import annotations

from typing import Final

STATES: Final = """\
AFG|Afghanistan|Afghan,Afghans|Kabul|Afghan government
ALB|Albania|Albanian,Albanians|Tirana|
DZA|Algeria|Algerian,Algerians|Algiers|
AND|Andorra|Andorran||
AGO|Angola|Angolan,Angolans|Luanda|
ATG|Antigua and Barbuda|Antiguan||
ARG|Argentina|Argentine,Argentinian,Argentines|Buenos Aires|
ARM|Armenia|Armenian,Armenians|Yerevan|
AUS|Australia|Australian,Australians|Canberra|
AUT|Austria|Austrian,Austrians||
AZE|Azerbaijan|Azerbaijani,Azeri,Azerbaijanis|Baku|
BHS|Bahamas|Bahamian||
BHR|Bahrain|Bahraini,Bahrainis|Manama|
BGD|Bangladesh|Bangladeshi,Bangladeshis|Dhaka|
BRB|Barbados|Barbadian||
BLR|Belarus|Belarusian,Belarusians,Belarussian|Minsk|
BEL|Belgium|Belgian,Belgians||
BLZ|Belize|Belizean||
BEN|Benin|Beninese||
BTN|Bhutan|Bhutanese|Thimphu|
BOL|Bolivia|Bolivian,Bolivians|La Paz|
BIH|Bosnia and Herzegovina|Bosnian,Bosnians|Sarajevo|Bosnia,Bosnia-Herzegovina
BWA|Botswana|Botswanan|Gaborone|
BRA|Brazil|Brazilian,Brazilians|Brasilia|Brasília
BRN|Brunei|Bruneian||
BGR|Bulgaria|Bulgarian,Bulgarians|Sofia|
BFA|Burkina Faso|Burkinabe|Ouagadougou|
BDI|Burundi|Burundian,Burundians|Bujumbura|
KHM|Cambodia|Cambodian,Cambodians|Phnom Penh|
CMR|Cameroon|Cameroonian|Yaounde|
CAN|Canada|Canadian,Canadians|Ottawa|
CPV|Cape Verde|Cape Verdean||
CAF|Central African Republic|Central African|Bangui|
TCD|Chad|Chadian,Chadians|N'Djamena|
CHL|Chile|Chilean,Chileans|Santiago|
CHN|China|Chinese|Beijing|People's Republic of China,PRC,Peking
COL|Colombia|Colombian,Colombians|Bogota|Bogotá
COM|Comoros|Comorian||
COG|Congo|Congolese|Brazzaville|Republic of the Congo,Congo-Brazzaville
COD|Democratic Republic of the Congo|Congolese|Kinshasa|DR Congo,DRC,Democratic Republic of Congo
CRI|Costa Rica|Costa Rican,Costa Ricans||
CIV|Ivory Coast|Ivorian,Ivorians|Abidjan|Côte d'Ivoire,Cote d'Ivoire
HRV|Croatia|Croatian,Croatians,Croat,Croats|Zagreb|
CUB|Cuba|Cuban,Cubans|Havana|
CYP|Cyprus|Cypriot,Cypriots,Greek Cypriot,Greek Cypriots|Nicosia|Republic of Cyprus
CZE|Czech Republic|Czech,Czechs|Prague|Czechia
DNK|Denmark|Danish,Danes|Copenhagen|
DJI|Djibouti|Djiboutian||
DMA|Dominica|||
DOM|Dominican Republic|Dominican||
ECU|Ecuador|Ecuadorean,Ecuadorian|Quito|
EGY|Egypt|Egyptian,Egyptians|Cairo|
SLV|El Salvador|Salvadoran|San Salvador|
GNQ|Equatorial Guinea|Equatoguinean||
ERI|Eritrea|Eritrean,Eritreans|Asmara|
EST|Estonia|Estonian,Estonians|Tallinn|
SWZ|Eswatini|Swazi||Swaziland
ETH|Ethiopia|Ethiopian,Ethiopians|Addis Ababa|
FJI|Fiji|Fijian,Fijians|Suva|
FIN|Finland|Finnish,Finns|Helsinki|
FRA|France|French|Paris|Elysee,Élysée,Elysee Palace,Élysée Palace,Quai d'Orsay
GAB|Gabon|Gabonese|Libreville|
GMB|Gambia|Gambian,Gambians|Banjul|The Gambia
GEO|Georgia|Georgian,Georgians|Tbilisi|
DEU|Germany|German,Germans|Berlin|Federal Republic of Germany
GHA|Ghana|Ghanaian,Ghanaians|Accra|
GRC|Greece|Greek,Greeks|Athens|
GRD|Grenada|Grenadian||
GTM|Guatemala|Guatemalan||
GIN|Guinea|Guinean|Conakry|
GNB|Guinea-Bissau||Bissau|
GUY|Guyana|Guyanese|Georgetown|
HTI|Haiti|Haitian,Haitians|Port-au-Prince|
VAT|Holy See|||Vatican,the Vatican
HND|Honduras|Honduran,Hondurans|Tegucigalpa|
HUN|Hungary|Hungarian,Hungarians|Budapest|
ISL|Iceland|Icelandic,Icelanders|Reykjavik|
IND|India|Indian,Indians|New Delhi|Delhi
IDN|Indonesia|Indonesian,Indonesians|Jakarta|
IRN|Iran|Iranian,Iranians|Tehran|Islamic Republic,Islamic Republic of Iran,Teheran
IRQ|Iraq|Iraqi,Iraqis|Baghdad|
IRL|Ireland|Irish|Dublin|
ISR|Israel|Israeli,Israelis|Jerusalem|Tel Aviv,Knesset
ITA|Italy|Italian,Italians|Rome|
JAM|Jamaica|Jamaican||
JPN|Japan|Japanese|Tokyo|
JOR|Jordan|Jordanian,Jordanians|Amman|
KAZ|Kazakhstan|Kazakh,Kazakhs,Kazakhstani,Kazakhstan's|Astana|Akorda,Nur-Sultan,Republic of Kazakhstan
KEN|Kenya|Kenyan,Kenyans|Nairobi|
KIR|Kiribati|||
PRK|North Korea|North Korean,North Koreans|Pyongyang|DPRK,the North,Democratic People's Republic of Korea
KOR|South Korea|South Korean,South Koreans|Seoul|Republic of Korea,ROK,the South,Blue House
XKX|Kosovo|Kosovar,Kosovars,Kosovan|Pristina|
KWT|Kuwait|Kuwaiti,Kuwaitis||
KGZ|Kyrgyzstan|Kyrgyz|Bishkek|
LAO|Laos|Lao,Laotian|Vientiane|
LVA|Latvia|Latvian,Latvians|Riga|
LBN|Lebanon|Lebanese|Beirut|
LSO|Lesotho|||
LBR|Liberia|Liberian,Liberians|Monrovia|
LBY|Libya|Libyan,Libyans|Tripoli|Government of National Accord,GNA
LIE|Liechtenstein|||
LTU|Lithuania|Lithuanian,Lithuanians|Vilnius|
LUX|Luxembourg|||
MDG|Madagascar|Malagasy||
MWI|Malawi|Malawian||
MYS|Malaysia|Malaysian,Malaysians|Kuala Lumpur|Putrajaya
MDV|Maldives|Maldivian|Male|
MLI|Mali|Malian,Malians|Bamako|
MLT|Malta|Maltese|Valletta|
MHL|Marshall Islands|Marshallese||
MRT|Mauritania|Mauritanian|Nouakchott|
MUS|Mauritius|Mauritian||
MEX|Mexico|Mexican,Mexicans|Mexico City|
FSM|Micronesia|Micronesian||
MDA|Moldova|Moldovan,Moldovans|Chisinau|
MCO|Monaco|||
MNG|Mongolia|Mongolian,Mongolians|Ulaanbaatar|
MNE|Montenegro|Montenegrin|Podgorica|
MAR|Morocco|Moroccan,Moroccans|Rabat|
MOZ|Mozambique|Mozambican|Maputo|
MMR|Myanmar|Burmese|Naypyitaw|Burma
NAM|Namibia|Namibian|Windhoek|
NRU|Nauru|||
NPL|Nepal|Nepali,Nepalese|Kathmandu|
NLD|Netherlands|Dutch|The Hague|the Netherlands,Holland
NZL|New Zealand|New Zealander,New Zealanders|Wellington|
NIC|Nicaragua|Nicaraguan|Managua|
NER|Niger|Nigerien|Niamey|
NGA|Nigeria|Nigerian,Nigerians|Abuja|
MKD|North Macedonia|Macedonian,Macedonians|Skopje|Macedonia,FYROM
NOR|Norway|Norwegian,Norwegians|Oslo|
OMN|Oman|Omani,Omanis|Muscat|
PAK|Pakistan|Pakistani,Pakistanis|Islamabad|
PLW|Palau|||
PSE|Palestinians|Palestinian|Ramallah|Palestine,Palestinian Authority,State of Palestine,PLO
PAN|Panama|Panamanian||
PNG|Papua New Guinea||Port Moresby|
PRY|Paraguay|Paraguayan|Asuncion|
PER|Peru|Peruvian,Peruvians|Lima|
PHL|Philippines|Philippine,Filipino,Filipinos|Manila|the Philippines
POL|Poland|Polish,Poles|Warsaw|
PRT|Portugal|Portuguese|Lisbon|
QAT|Qatar|Qatari,Qataris|Doha|
ROU|Romania|Romanian,Romanians|Bucharest|
RUS|Russia|Russian,Russians|Moscow|Kremlin,the Kremlin,Russian Federation
RWA|Rwanda|Rwandan,Rwandans|Kigali|
KNA|Saint Kitts and Nevis|||
LCA|Saint Lucia|||St Lucia
VCT|Saint Vincent and the Grenadines|||
WSM|Samoa|Samoan||
SMR|San Marino|||
STP|Sao Tome and Principe|||
SAU|Saudi Arabia|Saudi,Saudis,Saudi Arabian|Riyadh|Kingdom of Saudi Arabia
SEN|Senegal|Senegalese|Dakar|
SRB|Serbia|Serbian,Serbians,Serb,Serbs|Belgrade|
SYC|Seychelles|||
SLE|Sierra Leone|Sierra Leonean|Freetown|
SGP|Singapore|Singaporean,Singaporeans||
SVK|Slovakia|Slovak,Slovaks|Bratislava|
SVN|Slovenia|Slovenian,Slovene|Ljubljana|
SLB|Solomon Islands||Honiara|
SOM|Somalia|Somali,Somalis|Mogadishu|
ZAF|South Africa|South African,South Africans|Pretoria|
SSD|South Sudan|South Sudanese|Juba|
ESP|Spain|Spanish,Spaniards|Madrid|
LKA|Sri Lanka|Sri Lankan,Sri Lankans|Colombo|
SDN|Sudan|Sudanese|Khartoum|
SUR|Suriname|Surinamese||
SWE|Sweden|Swedish,Swedes|Stockholm|
CHE|Switzerland|Swiss|Bern|Berne
SYR|Syria|Syrian,Syrians|Damascus|Syrian government,Assad government,Syrian Arab Republic,Assad regime,Syrian regime,Damascus government,government of Syria
TWN|Taiwan|Taiwanese|Taipei|
TJK|Tajikistan|Tajik,Tajiks|Dushanbe|
TZA|Tanzania|Tanzanian,Tanzanians|Dar es Salaam|
THA|Thailand|Thai,Thais|Bangkok|
TLS|East Timor|Timorese|Dili|Timor-Leste
TGO|Togo|Togolese|Lome|
TON|Tonga|Tongan||
TTO|Trinidad and Tobago|Trinidadian||
TUN|Tunisia|Tunisian,Tunisians|Tunis|
TUR|Turkey|Turkish,Turks|Ankara|Türkiye,Turkiye
TKM|Turkmenistan|Turkmen|Ashgabat|
TUV|Tuvalu|||
UGA|Uganda|Ugandan,Ugandans|Kampala|
UKR|Ukraine|Ukrainian,Ukrainians|Kyiv|Kiev
ARE|United Arab Emirates|Emirati,Emiratis|Abu Dhabi|UAE,U.A.E.,Emirates
GBR|United Kingdom|British,Britons,Briton|London|UK,U.K.,Britain,Great Britain,Downing Street,Foreign Office,Whitehall
USA|United States|American,Americans|Washington|US,U.S.,USA,U.S.A.,America,White House,State Department,US State Department,U.S. State Department,Pentagon,Trump administration,Obama administration,Biden administration,Bush administration,Clinton administration,United States of America,Capitol Hill
URY|Uruguay|Uruguayan|Montevideo|
UZB|Uzbekistan|Uzbek,Uzbeks|Tashkent|
VUT|Vanuatu|||
VEN|Venezuela|Venezuelan,Venezuelans|Caracas|Miraflores
VNM|Vietnam|Vietnamese|Hanoi|Viet Nam
YEM|Yemen|Yemeni,Yemenis|Sanaa|Yemeni government,government of Yemen
ZMB|Zambia|Zambian|Lusaka|
ZWE|Zimbabwe|Zimbabwean,Zimbabweans|Harare|
"""
