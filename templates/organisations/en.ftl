organisations-country-unreadable = Enter the country as two letters, for example LV
organisations-number-unreadable = Enter the registration number
