# ruff: noqa: E501 - words belong on a line together
"""Organisations, armed movements and outlets by which a report without a dossier is read.

One line each: ``name|other names``. Outlets speak for nobody: what they say has no party.
"""

from __future__ import annotations

from typing import Final

BODIES: Final = """\
United Nations|UN,U.N.,Security Council,UN Security Council,U.N. Security Council,United Nations Security Council,General Assembly,UN General Assembly,U.N. General Assembly,UN Secretariat
European Union|EU,E.U.,European,European Commission,European Council,Brussels,European Parliament
NATO|Nato,North Atlantic Treaty Organization,North Atlantic Council
African Union|AU,African Union Commission
Arab League|League of Arab States
Gulf Cooperation Council|GCC
Organisation of Islamic Cooperation|OIC,Organization of Islamic Cooperation
Organization for Security and Co-operation in Europe|OSCE,Organisation for Security and Co-operation in Europe
Association of Southeast Asian Nations|ASEAN,Asean
Shanghai Cooperation Organisation|SCO,Shanghai Cooperation Organization
Collective Security Treaty Organization|CSTO
Commonwealth of Independent States|CIS
Economic Community of West African States|ECOWAS,Ecowas
Intergovernmental Authority on Development|IGAD
Southern African Development Community|SADC
East African Community|EAC
Organization of American States|OAS,Organisation of American States
International Monetary Fund|IMF
World Bank|
World Trade Organization|WTO,World Trade Organisation
World Health Organization|WHO,World Health Organisation
International Atomic Energy Agency|IAEA
International Criminal Court|ICC
International Organization for Migration|IOM,International Organisation for Migration
International Committee of the Red Cross|ICRC
UNESCO|Unesco
UNHCR|
UNICEF|Unicef
International Commission of Jurists|ICJ
Amnesty International|
Human Rights Watch|HRW
G7|G-7,Group of Seven
G20|G-20,Group of Twenty
BRICS|
OPEC|Opec
Arctic Council|
Council of Europe|
Minsk Group|OSCE Minsk Group
African Commission|
Taliban|Afghan Taliban,Taleban
Haqqani network|
Islamic State|ISIS,ISIL,IS,Daesh,Isis,Isil
Al Qaeda|al-Qaeda,al Qaeda,Al-Qaeda
Nusra Front|al-Nusra Front,Jabhat al-Nusra,Al-Nusra Front
Hamas|
Fatah|
Hezbollah|Hizbollah,Hizbullah
Houthis|Houthi,Houthi movement,Houthi rebels,Ansar Allah,Ansarullah
General People's Congress|GPC
Muslim Brotherhood|
Polisario Front|Polisario
Kurdistan Workers' Party|PKK
PYD|Democratic Union Party,YPG,People's Protection Units
Kurds|Kurdish,Syrian Kurds
Syrian Democratic Forces|SDF
Syrian Democratic Council|SDC
Syrian opposition|Free Syrian Army,FSA,Syrian rebels,Syrian armed opposition,Syrian opposition groups,Syrian rebel groups,armed Syrian opposition
High Negotiations Committee|HNC,High Negotiation Committee,Higher Negotiation Committee,Higher Negotiations Committee
National Coalition|Syrian National Coalition,SNC,National Coalition for Syrian Revolutionary and Opposition Forces
Jaish al-Islam|Jaysh al-Islam,Army of Islam
Ahrar al-Sham|
Kurdistan Regional Government|KRG
Arab coalition|Saudi-led coalition,Arab Coalition,Gulf Arab coalition,Saudi-led Arab coalition,Saudi-led military coalition
Southern Transitional Council|STC
Libyan National Army|LNA
House of Representatives of Libya|
Boko Haram|
al-Shabaab|al Shabaab,Al-Shabaab,Al Shabaab
M23|M23 rebels
Lord's Resistance Army|LRA
Rapid Support Forces|RSF
Sudan People's Liberation Movement|SPLM,SPLM-IO
Tigray People's Liberation Front|TPLF
Oromo Liberation Army|OLA
FARC|Revolutionary Armed Forces of Colombia
ELN|National Liberation Army
Democratic Unity coalition|Democratic Unity,MUD,Venezuelan opposition,Democratic Unity Roundtable
Moro Islamic Liberation Front|MILF
Tamil Tigers|LTTE
Khmer Rouge|
National League for Democracy|NLD
Donetsk People's Republic|DPR
Luhansk People's Republic|LPR
Turkish Cypriots|Turkish Cypriot
Bosnian Serbs|Bosnian Serb,Republika Srpska
Abkhazia|Abkhaz,Sukhumi
South Ossetia|South Ossetian,Tskhinvali
Nagorno-Karabakh|Stepanakert
Transnistria|Transnistrian,Tiraspol
Sinn Fein|Sinn Féin
Democratic Unionist Party|DUP
Greenpeace|
"""

OUTLETS: Final = (
    "Reuters,AFP,Agence France-Presse,Associated Press,AP,The Associated Press,Interfax,TASS,Tass,ITAR-TASS,RIA,RIA Novosti,"
    "Sputnik,RT,Xinhua,Yonhap,Kyodo,Anadolu,Anadolu Agency,SANA,Sana,IRNA,ISNA,Fars,Tasnim,Mehr,Press TV,Al Jazeera,Al-Jazeera,"
    "Al Arabiya,Al-Arabiya,BBC,CNN,Fox News,NBC,CBS,ABC,NPR,VOA,Voice of America,Washington Post,New York Times,"
    "Wall Street Journal,Financial Times,Guardian,The Guardian,Times,The Times,Telegraph,Independent,Bloomberg,Politico,Axios,"
    "Der Spiegel,Spiegel,Die Welt,Bild,Le Monde,Le Figaro,El Pais,La Repubblica,Haaretz,Jerusalem Post,Times of Israel,"
    "Hurriyet,Daily Sabah,Kommersant,Izvestia,Vedomosti,Novaya Gazeta,Kazinform,AkiPress,Al Araby Al Jadid,Asharq Al-Awsat,"
    "Al-Hayat,Al Mayadeen,Al-Manar,Rudaw,Dawn,Tolo News,TOLOnews,Global Times,Dpa,DPA,dpa,ANSA,EFE,PTI,UPI,Ukrinform,Unian,"
    "Ukrainska Pravda,Radio Free Europe,RFE/RL,Deutsche Welle,DW,Sky News,Channel 4,France 24,Euronews,WAM,SPA,KUNA,QNA,MENA,"
    "Saudi Press Agency,Saba,KCNA,Nikkei,Asahi,Le Temps,Voice of Russia,Vice,Time,Newsweek,The Economist,Economist"
)
