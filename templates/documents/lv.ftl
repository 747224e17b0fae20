documents-heading = Virsraksts „{ $words }”
documents-item = { $number } apakšpunkts
documents-item-without-number = Apakšpunkts
documents-paragraph = Rindkopa
documents-point = { $number } punkts
