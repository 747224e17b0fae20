organisations-country-unreadable = Ievadiet valsts kodu ar diviem burtiem, piemēram, LV
organisations-number-unreadable = Ievadiet reģistrācijas numuru
