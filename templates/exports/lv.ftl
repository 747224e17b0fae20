exports-all = Publiskās apspriešanas
exports-of-area = Publiskās apspriešanas: { $area }
