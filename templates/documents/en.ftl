documents-heading = Heading “{ $words }”
documents-item = Item { $number }
documents-item-without-number = Item
documents-paragraph = Paragraph
documents-point = Point { $number }
