"""Persons so often in the news that a report no longer says for whom they speak, and in which years they did.

One line each: ``name|party|first year-last year`` (no last year: still in office when this list was made). It serves a report
that does not explain them and a dossier that does not know them; both go before it.
"""

from __future__ import annotations

from typing import Final

PEOPLE: Final = """\
Barack Obama|United States|2009-2017
Donald Trump|United States|2017-
Joe Biden|United States|2009-2025
John Kerry|United States|2013-2017
Hillary Clinton|United States|2009-2013
Rex Tillerson|United States|2017-2018
Mike Pompeo|United States|2017-2021
Antony Blinken|United States|2021-2025
Marco Rubio|United States|2025-
Condoleezza Rice|United States|2001-2009
George W. Bush|United States|2001-2009
Bill Clinton|United States|1993-2001
John Kirby|United States|2013-2025
Mark Toner|United States|2009-2017
Jen Psaki|United States|2009-2022
Victoria Nuland|United States|2005-2024
Brett McGurk|United States|2009-2025
Zalmay Khalilzad|United States|2001-2021
Christopher Hill|United States|2005-2010
Steve Witkoff|United States|2025-
Vladimir Putin|Russia|1999-
Dmitry Medvedev|Russia|2008-
Sergei Lavrov|Russia|2004-
Sergey Lavrov|Russia|2004-
Dmitry Peskov|Russia|2008-
Maria Zakharova|Russia|2015-
Mikhail Bogdanov|Russia|2011-
Gennady Gatilov|Russia|2011-
Alexander Lavrentiev|Russia|2015-
Alexander Lavrentyev|Russia|2015-
Sergei Shoigu|Russia|2012-
Sergei Ryabkov|Russia|2008-
Vitaly Churkin|Russia|2006-2017
Recep Tayyip Erdogan|Turkey|2003-
Recep Tayyip Erdoğan|Turkey|2003-
Mevlut Cavusoglu|Turkey|2014-2023
Mevlüt Çavuşoğlu|Turkey|2014-2023
Ahmet Davutoglu|Turkey|2009-2016
Binali Yildirim|Turkey|2016-2018
Hakan Fidan|Turkey|2023-
Ibrahim Kalin|Turkey|2014-
Hassan Rouhani|Iran|2013-2021
Mohammad Javad Zarif|Iran|2013-2021
Ali Khamenei|Iran|1989-
Ali Shamkhani|Iran|2013-2023
Ali Akbar Velayati|Iran|1981-
Bahram Qasemi|Iran|2016-2019
Hossein Amir-Abdollahian|Iran|2011-2024
Hossein Jaberi Ansari|Iran|2015-2019
Abbas Araghchi|Iran|2013-
Mahmoud Ahmadinejad|Iran|2005-2013
Bashar al-Assad|Syria|2000-2024
Walid al-Moualem|Syria|2006-2020
Walid Muallem|Syria|2006-2020
Bashar Jaafari|Syria|2006-2024
Bashar al-Jaafari|Syria|2006-2024
Faisal Mekdad|Syria|2006-2024
Riad Hijab|High Negotiations Committee|2015-2017
Mohammed Alloush|High Negotiations Committee|2016-2016
Salem al-Muslat|High Negotiations Committee|2015-2017
Asaad al-Zoubi|High Negotiations Committee|2015-2017
Anas al-Abdeh|National Coalition|2016-2020
Nursultan Nazarbayev|Kazakhstan|1991-2019
Kassym-Jomart Tokayev|Kazakhstan|2007-
Kairat Abdrakhmanov|Kazakhstan|2016-2018
Erlan Idrissov|Kazakhstan|2012-2016
Ban Ki-moon|United Nations|2007-2016
Antonio Guterres|United Nations|2017-
António Guterres|United Nations|2017-
Kofi Annan|United Nations|1997-2012
Lakhdar Brahimi|United Nations|2012-2014
Staffan de Mistura|United Nations|2014-2018
Jan Egeland|United Nations|2015-2018
Geir Pedersen|United Nations|2019-2025
Stephane Dujarric|United Nations|2014-
Farhan Haq|United Nations|2014-
Martin Nesirky|United Nations|2009-2014
Stephen O'Brien|United Nations|2015-2017
Martin Griffiths|United Nations|2018-2024
Ismail Ould Cheikh Ahmed|United Nations|2015-2018
Jamal Benomar|United Nations|2011-2015
Hans Grundberg|United Nations|2021-
Bernardino Leon|United Nations|2014-2015
Martin Kobler|United Nations|2015-2017
Ghassan Salame|United Nations|2017-2020
Federica Mogherini|European Union|2014-2019
Catherine Ashton|European Union|2009-2014
Josep Borrell|European Union|2019-2024
Kaja Kallas|European Union|2024-
Ursula von der Leyen|European Union|2019-
Jean-Claude Juncker|European Union|2014-2019
Donald Tusk|European Union|2014-2019
Jens Stoltenberg|NATO|2014-2024
Mark Rutte|NATO|2024-
Francois Hollande|France|2012-2017
Emmanuel Macron|France|2017-
Laurent Fabius|France|2012-2016
Jean-Marc Ayrault|France|2016-2017
Jean-Yves Le Drian|France|2012-2022
Angela Merkel|Germany|2005-2021
Olaf Scholz|Germany|2021-2025
Friedrich Merz|Germany|2025-
Frank-Walter Steinmeier|Germany|2013-
Sigmar Gabriel|Germany|2017-2018
Annalena Baerbock|Germany|2021-2025
David Cameron|United Kingdom|2010-2016
Theresa May|United Kingdom|2016-2019
Boris Johnson|United Kingdom|2016-2022
Philip Hammond|United Kingdom|2014-2016
Rishi Sunak|United Kingdom|2022-2024
Keir Starmer|United Kingdom|2024-
Adel al-Jubeir|Saudi Arabia|2015-
Adel Al-Jubeir|Saudi Arabia|2015-
Mohammed bin Salman|Saudi Arabia|2015-
Faisal bin Farhan|Saudi Arabia|2019-
Abdel Fattah al-Sisi|Egypt|2014-
Sameh Shoukry|Egypt|2014-2024
Benjamin Netanyahu|Israel|2009-
Mahmoud Abbas|Palestinians|2005-
Saeb Erekat|Palestinians|2003-2020
Abdrabbuh Mansour Hadi|Yemen|2012-2022
Abd-Rabbu Mansour Hadi|Yemen|2012-2022
Abdel-Malek al-Mekhlafi|Yemen|2015-2018
Abdulmalik al-Mekhlafi|Yemen|2015-2018
Mohammed Abdul-Salam|Houthis|2011-
Mohammed Abdulsalam|Houthis|2011-
Khalifa Haftar|Libyan National Army|2014-
Fayez al-Serraj|Libya|2016-2021
Fayez Serraj|Libya|2016-2021
Ashraf Ghani|Afghanistan|2014-2021
Abdullah Abdullah|Afghanistan|2014-2021
Hamid Karzai|Afghanistan|2001-2014
Zabihullah Mujahid|Taliban|2007-
Suhail Shaheen|Taliban|2010-
Narendra Modi|India|2014-
Nawaz Sharif|Pakistan|2013-2017
Imran Khan|Pakistan|2018-2022
Xi Jinping|China|2012-
Wang Yi|China|2013-
Hua Chunying|China|2012-
Lu Kang|China|2015-2019
Geng Shuang|China|2016-2020
Shinzo Abe|Japan|2012-2020
Kim Jong-un|North Korea|2011-
Kim Jong Un|North Korea|2011-
Moon Jae-in|South Korea|2017-2022
Park Geun-hye|South Korea|2013-2017
Yoon Suk Yeol|South Korea|2022-2025
Petro Poroshenko|Ukraine|2014-2019
Volodymyr Zelensky|Ukraine|2019-
Volodymyr Zelenskiy|Ukraine|2019-
Volodymyr Zelenskyy|Ukraine|2019-
Dmytro Kuleba|Ukraine|2020-2024
Pavlo Klimkin|Ukraine|2014-2019
Alexander Lukashenko|Belarus|1994-
Ilham Aliyev|Azerbaijan|2003-
Elmar Mammadyarov|Azerbaijan|2004-2020
Serzh Sargsyan|Armenia|2008-2018
Nikol Pashinyan|Armenia|2018-
Edward Nalbandian|Armenia|2008-2018
Nicolas Maduro|Venezuela|2013-
Nicolás Maduro|Venezuela|2013-
Delcy Rodriguez|Venezuela|2013-
Jesus Torrealba|Democratic Unity coalition|2014-2017
Henrique Capriles|Democratic Unity coalition|2012-2018
Justin Trudeau|Canada|2015-2025
Pope Francis|Holy See|2013-2025
Salva Kiir|South Sudan|2011-
Riek Machar|Sudan People's Liberation Movement|2005-
Omar al-Bashir|Sudan|1989-2019
Abiy Ahmed|Ethiopia|2018-
Paul Kagame|Rwanda|2000-
Felix Tshisekedi|Democratic Republic of the Congo|2019-
Joseph Kabila|Democratic Republic of the Congo|2001-2019
Pierre Nkurunziza|Burundi|2005-2020
Nikos Anastasiades|Cyprus|2013-2023
Nicos Anastasiades|Cyprus|2013-2023
Mustafa Akinci|Turkish Cypriots|2015-2020
Saleh Muslim|PYD|2010-2017
Ilham Ahmed|Syrian Democratic Council|2015-
Ahmed Aboul Gheit|Arab League|2016-
Nabil al-Araby|Arab League|2011-2016
"""
