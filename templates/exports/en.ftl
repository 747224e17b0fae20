exports-all = Public consultations
exports-of-area = Public consultations: { $area }
